package io.seatledger.bench.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.ledger.Ledger;
import io.seatledger.command.ledger.LedgerConnections;
import io.seatledger.command.ledger.LedgerSchema;
import io.seatledger.events.EventType;
import io.seatledger.events.Origin;
import io.seatledger.events.SourceType;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LoaderTest {

  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
  private static final Origin ORIGIN =
      new Origin("ten_estate", "per_admin", null, "edm", SourceType.API);

  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedPostgres.start();
    LedgerSchema.migrate(server.getPostgresDatabase(), "postgres");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void the_books_have_all_of_the_estate_in_order_and_an_unbroken_chain() {
    var estate = new Estate(7, BEGIN, new Size(50, 5_000));
    var url = server.getJdbcUrl("postgres", "postgres");
    var connections = new LedgerConnections(url, "postgres", "postgres");
    try (var ledger = new Ledger(connections, Clock.systemUTC())) {
      new Loader(ledger, ORIGIN).load(estate);
      assertThat(ledger.reader().head()).isEqualTo(estate.facts().count());
      assertThat(ledger.verification().verify("ten_estate")).isEmpty();
    }
    assertThat(written(estate.licenseId(0))).isEqualTo(told(estate, 0)).isNotEmpty();
    assertThat(written(estate.licenseId(49))).isEqualTo(told(estate, 49)).isNotEmpty();
  }

  private static List<String> told(Estate estate, int license) {
    return estate
        .facts()
        .filter(fact -> fact.stream().equals(estate.licenseId(license)))
        .map(fact -> fact.event().getClass().getAnnotation(EventType.class).value())
        .toList();
  }

  /** By position, which is the order in which they are read. */
  private static List<String> written(String stream) {
    return JdbcClient.create(server.getPostgresDatabase())
        .sql("select type from ledger.event where stream_id = ? order by position")
        .param(stream)
        .query(String.class)
        .list();
  }
}
