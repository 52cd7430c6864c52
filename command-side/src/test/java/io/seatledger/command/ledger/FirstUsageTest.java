package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.command.assignment.RecordUsage;
import io.seatledger.command.license.Outcome.Done;
import io.seatledger.events.Origin;
import io.seatledger.events.SourceType;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The stream of a usage begins with it, but its id is the assignment's, which all know. */
class FirstUsageTest {

  private static final Origin CALLER =
      new Origin("ten_acme", "per_caller", null, "edm", SourceType.API);
  private static final Instant EARLY = Instant.parse("2026-03-31T10:00:00Z");
  private static final Instant LATE = EARLY.plusSeconds(3600);

  private final TestLedger books = TestServer.ledger("books_app");
  private final AtomicBoolean fails = new AtomicBoolean(true);

  @Test
  void one_that_was_not_written_is_no_news_to_nobody() {
    try (var node =
            Node.start(
                books,
                (connection, append) ->
                    fails.getAndSet(false)
                        ? connection.createStatement().executeQuery("select 1 / 0")
                        : append.executeQuery());
        var other = Node.start(books, (_, append) -> append.executeQuery())) {
      assertThatThrownBy(() -> use(node, LATE)).isInstanceOf(LedgerBusy.class);
      use(other, EARLY);
      use(node, LATE);
      assertThat(node.ledger().reader().head()).isEqualTo(2);
    }
  }

  private static Done use(Node node, Instant time) {
    return (Done) node.gateway().send(new RecordUsage("asg_1", "lic_1", time), CALLER);
  }
}
