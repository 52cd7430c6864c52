package io.seatledger.query.cluster;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Empties the rows of a processor and lets it fill them again, as soon as no other node has any of
 * its segments. That is one transaction: either it was done, or any node may do it. Not
 * thread-safe.
 */
@Component
final class Reset {

  private static final Logger LOG = LoggerFactory.getLogger(Reset.class);

  private final TransactionManager transactions;
  private final OrderTable orders;
  private final Set<String> stopped = new HashSet<>();

  Reset(TransactionManager transactions, OrderTable orders) {
    this.transactions = transactions;
    this.orders = orders;
  }

  void carryOut(Order order, StreamingEventProcessor processor) {
    try {
      transactions.executeInTransaction(() -> reset(order, processor));
    } catch (UnableToClaimTokenException e) {
      LOG.debug("Other nodes have not left {} yet", order.processor(), e);
    } finally {
      goOn(processor);
    }
  }

  private void reset(Order order, StreamingEventProcessor processor) {
    if (orders.take(order)) {
      stop(processor);
      processor.resetTokens();
      orders.releaseSegments(order.processor());
      orders.finish(order, null);
    }
  }

  private void stop(StreamingEventProcessor processor) {
    if (processor.isRunning()) {
      stopped.add(processor.getName());
      processor.shutDown();
    }
  }

  /** Starts a processor that was stopped to be reset; it may be that it could not be before. */
  void goOn(StreamingEventProcessor processor) {
    if (stopped.contains(processor.getName())) {
      processor.start();
      stopped.remove(processor.getName());
    }
  }
}
