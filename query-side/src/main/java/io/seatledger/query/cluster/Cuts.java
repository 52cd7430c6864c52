package io.seatledger.query.cluster;

import io.seatledger.query.progress.Positions;
import io.seatledger.query.progress.StoredSegment;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Splits and merges segments that this node has. What was cut already is told by the segments that
 * there are, so it does not matter which node does it, nor how often it is begun. Thread-safe.
 */
@Component
final class Cuts {

  private static final Logger LOG = LoggerFactory.getLogger(Cuts.class);
  private static final int LEFT_SECONDS = 5;

  private record Begun(long order, CompletableFuture<Boolean> cut) {}

  private final Positions positions;
  private final OrderTable orders;
  private final ThisNode me;
  private @Nullable Begun begun;

  Cuts(Positions positions, OrderTable orders, ThisNode me) {
    this.positions = positions;
    this.orders = orders;
    this.me = me;
  }

  void carryOut(Order order, StreamingEventProcessor processor) {
    var layout = new Layout(positions.segments(order.processor()));
    var segment =
        layout.chosen(order.operation(), order.segment()).filter(one -> isUncut(one, order));
    if (segment.isEmpty()) {
      orders.finish(order, null);
    } else if (orders.paused(order.processor())) {
      orders.finish(order, "The processor was paused.");
    } else if (order.operation() == Operation.SPLIT) {
      split(order, processor, segment.get());
    } else {
      merge(order, processor, segment.get(), layout.otherHalf(segment.get()).orElseThrow());
    }
  }

  private static boolean isUncut(StoredSegment segment, Order order) {
    return Objects.equals(segment.mask(), order.mask());
  }

  private void split(Order order, StreamingEventProcessor processor, StoredSegment segment) {
    if (isMine(segment)) {
      cut(order, processor, List.of(segment), () -> processor.splitSegment(segment.id()));
    }
  }

  /** Who has one gets the other, which all others leave. */
  private void merge(
      Order order, StreamingEventProcessor processor, StoredSegment one, StoredSegment other) {
    if (!isMine(one)) {
      processor.releaseSegment(other.id(), LEFT_SECONDS, TimeUnit.SECONDS);
    } else if (other.owner() == null || isMine(other)) {
      cut(order, processor, List.of(one, other), () -> processor.mergeSegment(one.id()));
    }
  }

  private boolean isMine(StoredSegment segment) {
    return me.id().equals(segment.owner());
  }

  /** Begins it once: Axon would do it as often as it is told, after the batch that it is at. */
  private void cut(
      Order order,
      StreamingEventProcessor processor,
      List<StoredSegment> parts,
      Supplier<CompletableFuture<Boolean>> cut) {
    if (begun == null || begun.order() != order.id()) {
      begun = new Begun(order.id(), cut.get());
    }
    try {
      if (begun.cut().get(1, TimeUnit.SECONDS)) {
        orders.finish(order, null);
      }
      begun = null;
    } catch (TimeoutException _) {
      LOG.debug("Still at {}", order);
    } catch (ExecutionException e) {
      LOG.info("Tried again: {} {}: {}", order.operation(), order.segment(), e.toString());
      begun = null;
      parts.forEach(part -> claimAgain(processor, part));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Axon keeps away from a segment for a minute if it could not cut it. */
  private static void claimAgain(StreamingEventProcessor processor, StoredSegment segment) {
    processor.releaseSegment(segment.id(), 1, TimeUnit.MILLISECONDS);
  }
}
