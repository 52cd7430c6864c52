package io.seatledger.query.processor;

import java.util.function.Supplier;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tokens of processors, of which none is given out that is ahead of the ledger.
 *
 * <p>A ledger that was set back gives positions anew, so a processor with such a token would skip
 * events, and the rows show some that are not in the books.
 */
final class CheckedTokens extends StoredTokens {

  private static final Logger LOG = LoggerFactory.getLogger(CheckedTokens.class);

  private final Supplier<EventStore> ledger;

  CheckedTokens(Builder builder, String node, JdbcClient jdbc, Supplier<EventStore> ledger) {
    super(builder, node, jdbc);
    this.ledger = ledger;
  }

  /** By this one processors claim segments to run; by the other one they are reset. */
  @Override
  public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
    var token = super.fetchToken(processor, segment);
    var position = position(token);
    if (position > 0 && position > position(ledger.get().createHeadToken())) {
      LOG.error(
          "Processor {} does not run: its segment {} has seen events up to position {}, which are"
              + " not in the ledger",
          processor,
          segment.getSegmentId(),
          position);
      throw new TokenAhead(processor, position);
    }
    return token;
  }

  private static long position(@Nullable TrackingToken token) {
    return token == null ? 0 : token.position().orElse(0);
  }
}
