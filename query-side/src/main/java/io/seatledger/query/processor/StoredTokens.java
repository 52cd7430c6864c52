package io.seatledger.query.processor;

import io.seatledger.query.progress.Announcement;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tokens of which each is stored over the one that this node stored before, and over no other.
 *
 * <p>Batches commit without waiting for the disk, so a database that crashes can lose the last
 * ones, rows and token together. A processor that went on from what it remembers would never fill
 * those rows again. Here it loses its claim, and begins where the stored token is. Axon's store
 * would also take a token that nobody has at that moment, so that a node which slept meanwhile
 * could undo a reset. Thread-safe.
 */
class StoredTokens extends JdbcTokenStore {

  private static final String STORE =
      """
      with stored as (
        update views.token_entry set token = :token, token_type = :type, timestamp = :timestamp
         where owner = :owner and processor_name = :processor and segment = :segment::int
           and (:before::bytea is null or token = :before)
        returning processor_name)
      select %s from views.token_entry join stored using (processor_name) group by processor_name
      """
          .formatted(Announcement.OF_TOKEN);

  private static final String BEGIN =
      """
      insert into views.token_entry (processor_name, segment, token, token_type, timestamp)
      values (:processor, :segment, :token, :type, :timestamp)
      on conflict do nothing
      """;

  private record Key(String processor, int segment) {}

  private final String node;
  private final JdbcClient jdbc;

  /** What was stored of each segment since it was claimed. */
  private final Map<Key, byte[]> stored = new ConcurrentHashMap<>();

  StoredTokens(Builder builder, String node, JdbcClient jdbc) {
    super(builder);
    this.node = node;
    this.jdbc = jdbc;
  }

  /** Two nodes that start together both find none yet; each wants the same. */
  @Override
  public void initializeTokenSegments(
      String processor, int count, @Nullable TrackingToken initial) {
    for (int segment = 0; segment < count; segment++) {
      var entry = entry(initial, processor, segment);
      var data = initial == null ? null : entry.getSerializedToken().getData();
      var type = initial == null ? null : entry.getTokenType().getName();
      jdbc.sql(BEGIN)
          .param("processor", processor)
          .param("segment", segment)
          .param("token", data)
          .param("type", type)
          .param("timestamp", entry.timestampAsString())
          .update();
    }
  }

  /** Also tells all nodes how far the segment has come, in the same statement. */
  @Override
  public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
    var entry = entry(token, processor, segment);
    var data = token == null ? null : entry.getSerializedToken().getData();
    if (!store(entry, data, token == null ? 0 : token.position().orElse(0))) {
      throw new UnableToClaimTokenException(
          "Segment %d of %s is not this node's any more, or what it stored is gone"
              .formatted(segment, processor));
    }
    stored.compute(new Key(processor, segment), (_, _) -> data);
  }

  private boolean store(GenericTokenEntry<byte[]> entry, byte @Nullable [] data, long position) {
    return jdbc.sql(STORE)
        .param("token", data)
        .param("type", data == null ? null : entry.getTokenType().getName())
        .param("timestamp", entry.timestampAsString())
        .param("owner", node)
        .param("processor", entry.getProcessorName())
        .param("segment", Integer.toString(entry.getSegment()))
        .param("before", stored.get(new Key(entry.getProcessorName(), entry.getSegment())))
        .param("position", Long.toString(position))
        .query()
        .optionalValue()
        .isPresent();
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
