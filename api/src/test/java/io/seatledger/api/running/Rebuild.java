package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** What must hold of the books after all that was done to the processes that keep them. */
final class Rebuild {

  private static final Duration CATCH_UP = Duration.ofMinutes(3);

  private Rebuild() {}

  /**
   * Every acknowledged assignment is in the ledger exactly once, positions are dense, the hash
   * chain is whole, and what the projections show is what they show when built anew.
   */
  static void assertWhole(Cluster cluster, Map<String, String> acknowledged) throws IOException {
    assertWhole(cluster.books(), cluster.node(0), acknowledged);
  }

  /** The same of the books that a service has. */
  static void assertWhole(Books books, ServiceProcess service, Map<String, String> acknowledged)
      throws IOException {
    books.assertDenseAndOrdered();
    var written =
        books.assigned().stream()
            .collect(
                Collectors.toMap(row -> (String) row.get("id"), row -> (String) row.get("holder")));
    assertThat(written).isNotEmpty().containsAllEntriesOf(acknowledged);
    books.assertChained();
    await().atMost(CATCH_UP).until(books::areProjected);
    new Replaying(service.operator()).assertNoDifferences();
  }
}
