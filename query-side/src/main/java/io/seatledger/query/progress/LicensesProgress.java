package io.seatledger.query.progress;

import java.util.Arrays;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows what all nodes announce of the processor {@code licenses}. */
@Component
final class LicensesProgress implements DatabaseSignals.Listener {

  private static final String AGAIN = ReadSide.LICENSES + " again";

  private final Reached reached;
  private final JdbcClient jdbc;
  private final Serializer serializer;
  private final TransactionManager transactions;

  LicensesProgress(
      Reached reached, JdbcClient jdbc, Serializer serializer, TransactionManager transactions) {
    this.reached = reached;
    this.jdbc = jdbc;
    this.serializer = serializer;
    this.transactions = transactions;
  }

  /** What was committed before is in the tokens; what commits later is signalled. */
  @Override
  public void connected() {
    reached.forget();
    var tokens = transactions.fetchInTransaction(this::tokens);
    var segments = tokens.stream().mapToInt(GenericTokenEntry::getSegment).toArray();
    for (var entry : tokens) {
      var token = entry.getToken(serializer);
      if (token != null) {
        var segment = Segment.computeSegment(entry.getSegment(), segments);
        token.position().ifPresent(position -> reached.move(segment, position));
      }
    }
  }

  private List<GenericTokenEntry<byte[]>> tokens() {
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

  @Override
  public void signal(String payload) {
    if (payload.equals(AGAIN)) {
      reached.forget();
    } else if (payload.startsWith(ReadSide.LICENSES + " ")) {
      move(payload.split(" ", -1));
    }
  }

  /** Name, segment, position and all segments that there are. */
  private void move(String[] parts) {
    var segments = Arrays.stream(parts[3].split(",")).mapToInt(Integer::parseInt).toArray();
    reached.move(
        Segment.computeSegment(Integer.parseInt(parts[1]), segments), Long.parseLong(parts[2]));
  }

  @Override
  public void lost() {
    reached.forget();
  }
}
