package io.seatledger.query.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells from the tokens how far processors have come, whichever node they run on. Thread-safe. */
@Component
public final class Positions {

  /** Rows that were built again may show what the tokens of the live processor are still before. */
  private static final String FARTHEST =
      """
      select *, (select max(head) from views.replay
                  where processor = :processor and mode = 'rebuild' and state = 'done') as rebuilt
        from views.token_entry where processor_name = :processor
      """;

  private final JdbcClient jdbc;
  private final Serializer serializer;
  private final TransactionManager transactions;

  Positions(JdbcClient jdbc, Serializer serializer, TransactionManager transactions) {
    this.jdbc = jdbc;
    this.serializer = serializer;
    this.transactions = transactions;
  }

  /**
   * The position of each segment of a processor that has begun; of one that was merged, those of
   * its halves, as long as one is behind the other.
   */
  public Map<Segment, Long> of(String processor) {
    var entries = transactions.fetchInTransaction(() -> rows(processor));
    var segments = entries.stream().mapToInt(GenericTokenEntry::getSegment).toArray();
    var positions = new HashMap<Segment, Long>();
    for (var entry : entries) {
      var segment = Segment.computeSegment(entry.getSegment(), segments);
      put(positions, segment, entry.getToken(serializer));
    }
    return positions;
  }

  private static void put(
      Map<Segment, Long> positions, Segment segment, @Nullable TrackingToken token) {
    if (MergedTrackingToken.isMergeInProgress(token)) {
      for (var half : TrackerStatus.split(segment, token)) {
        put(positions, half.getSegment(), half.getInternalTrackingToken());
      }
    } else if (token != null) {
      token.position().ifPresent(position -> positions.put(segment, position));
    }
  }

  /**
   * The segments of a processor that has begun, in the order of their numbers; also told while
   * projections stand still.
   */
  public List<StoredSegment> segments(String processor) {
    var entries = rows(processor);
    var segments = entries.stream().mapToInt(GenericTokenEntry::getSegment).sorted().toArray();
    return entries.stream()
        .map(entry -> segment(entry, segments))
        .sorted(Comparator.comparingInt(StoredSegment::id))
        .toList();
  }

  private StoredSegment segment(GenericTokenEntry<byte[]> entry, int[] segments) {
    var token = entry.getToken(serializer);
    var position = token == null ? OptionalLong.empty() : token.position();
    var reset = ReplayToken.getTokenAtReset(token);
    return new StoredSegment(
        Segment.computeSegment(entry.getSegment(), segments),
        entry.getOwner(),
        position.orElse(0),
        reset.isPresent() ? reset.getAsLong() : null);
  }

  /** A position beyond which no row of the processor shows anything; 0 if there are none. */
  public long farthest(String processor) {
    return jdbc
        .sql(FARTHEST)
        .param("processor", processor)
        .query((row, _) -> Math.max(farthest(entry(row)), row.getLong("rebuilt")))
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  private long farthest(GenericTokenEntry<byte[]> entry) {
    var token = WrappedToken.unwrapUpperBound(entry.getToken(serializer));
    return token == null ? 0 : token.position().orElse(0);
  }

  private List<GenericTokenEntry<byte[]>> rows(String processor) {
    return jdbc.sql("select * from views.token_entry where processor_name = ?")
        .param(processor)
        .query((row, _) -> entry(row))
        .list();
  }

  private static GenericTokenEntry<byte[]> entry(ResultSet row) throws SQLException {
    return new GenericTokenEntry<>(
        row.getBytes("token"),
        row.getString("token_type"),
        row.getString("timestamp"),
        row.getString("owner"),
        row.getString("processor_name"),
        row.getInt("segment"),
        byte[].class);
  }
}
