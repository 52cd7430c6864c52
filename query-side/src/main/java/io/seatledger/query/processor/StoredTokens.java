package io.seatledger.query.processor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of which each is stored over the one that this node stored before, and over no other.
 *
 * <p>Batches commit without waiting for the disk, so a database that crashes can lose the last
 * ones, rows and token together. A processor that went on from what it remembers would never fill
 * those rows again. Here it loses its claim, and begins where the stored token is. Thread-safe.
 */
class StoredTokens extends JdbcTokenStore {

  private static final String STORE =
      """
      update views.token_entry set token = ?, token_type = ?, timestamp = ?
       where owner = ? and processor_name = ? and segment = ?
         and (?::bytea is null or token = ?)
      """;

  private record Key(String processor, int segment) {}

  private final String node;

  /** What was stored of each segment since it was claimed. */
  private final Map<Key, byte[]> stored = new ConcurrentHashMap<>();

  StoredTokens(Builder builder, String node) {
    super(builder);
    this.node = node;
  }

  @Override
  public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
    super.storeToken(token, processor, segment);
    stored.compute(new Key(processor, segment), (_, _) -> bytes(token, processor, segment));
  }

  @Override
  protected PreparedStatement storeUpdate(
      Connection connection, @Nullable TrackingToken token, String processor, int segment)
      throws SQLException {
    var entry = entry(token, processor, segment);
    var before = stored.get(new Key(processor, segment));
    var update = connection.prepareStatement(STORE);
    update.setBytes(1, token == null ? null : entry.getSerializedToken().getData());
    update.setString(2, token == null ? null : entry.getTokenType().getName());
    update.setString(3, entry.timestampAsString());
    update.setString(4, node);
    update.setString(5, processor);
    update.setInt(6, segment);
    update.setBytes(7, before);
    update.setBytes(8, before);
    return update;
  }

  private GenericTokenEntry<byte[]> entry(
      @Nullable TrackingToken token, String processor, int segment) {
    return new GenericTokenEntry<>(token, serializer(), byte[].class, processor, segment);
  }

  /** A claim begins with what is stored. */
  @Override
  public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
    stored.remove(new Key(processor, segment.getSegmentId()));
    return super.fetchToken(processor, segment);
  }

  @Override
  public @Nullable TrackingToken fetchToken(String processor, int segment) {
    stored.remove(new Key(processor, segment));
    return super.fetchToken(processor, segment);
  }

  /** Who has nothing to store notices it here. */
  @Override
  public void extendClaim(String processor, int segment) {
    var token = super.fetchToken(processor, segment); // locks it, so that no batch stores another
    var before = stored.get(new Key(processor, segment));
    if (before != null && !Arrays.equals(before, bytes(token, processor, segment))) {
      throw new UnableToClaimTokenException(
          "What was stored of segment %d of %s is gone".formatted(segment, processor));
    }
  }

  private byte @Nullable [] bytes(@Nullable TrackingToken token, String processor, int segment) {
    return token == null ? null : entry(token, processor, segment).getSerializedToken().getData();
  }
}
