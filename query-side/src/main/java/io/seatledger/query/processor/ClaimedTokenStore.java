package io.seatledger.query.processor;

import java.sql.Connection;
import java.sql.ResultSet;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Stores a token for the node that has claimed it, and for no other. Axon's would take a token that
 * nobody has at that moment, so that a node which slept meanwhile could undo a reset.
 */
final class ClaimedTokenStore extends JdbcTokenStore {

  ClaimedTokenStore(Builder builder) {
    super(builder);
  }

  @Override
  protected void updateToken(
      Connection connection,
      ResultSet row,
      @Nullable TrackingToken token,
      String processor,
      int segment) {
    throw new UnableToClaimTokenException(
        "Segment %d of %s is not this node's any more".formatted(segment, processor));
  }
}
