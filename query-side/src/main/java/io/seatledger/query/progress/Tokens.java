package io.seatledger.query.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how far the rows have come that are committed. Thread-safe. */
@Component
public final class Tokens {

  private final JdbcClient jdbc;
  private final Serializer serializer;
  private final TransactionManager transactions;

  Tokens(JdbcClient jdbc, Serializer serializer, TransactionManager transactions) {
    this.jdbc = jdbc;
    this.serializer = serializer;
    this.transactions = transactions;
  }

  /** How far each segment has surely come. */
  Map<Segment, Long> positions() {
    var entries = entries();
    var segments = entries.stream().mapToInt(GenericTokenEntry::getSegment).toArray();
    var positions = new HashMap<Segment, Long>();
    for (var entry : entries) {
      var token = entry.getToken(serializer);
      if (token != null) {
        var segment = Segment.computeSegment(entry.getSegment(), segments);
        token.position().ifPresent(position -> positions.put(segment, position));
      }
    }
    return positions;
  }

  /** A position beyond which no row shows anything; 0 if there are none. */
  public long farthest() {
    return entries().stream()
        .map(entry -> WrappedToken.unwrapUpperBound(entry.getToken(serializer)))
        .mapToLong(token -> token == null ? 0 : token.position().orElse(0))
        .max()
        .orElse(0);
  }

  private List<GenericTokenEntry<byte[]>> entries() {
    return transactions.fetchInTransaction(this::rows);
  }

  private List<GenericTokenEntry<byte[]>> rows() {
    return jdbc.sql("select * from views.token_entry where processor_name = ?")
        .param(ReadSide.LICENSES)
        .query(
            (row, _) ->
                new GenericTokenEntry<>(
                    row.getBytes("token"),
                    row.getString("token_type"),
                    row.getString("timestamp"),
                    row.getString("owner"),
                    row.getString("processor_name"),
                    row.getInt("segment"),
                    byte[].class))
        .list();
  }
}
