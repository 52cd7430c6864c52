package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes of the version before append as they did, while a system is upgraded. */
class VersionBeforeTest {

  private static final String APPEND =
      "select refused, last_position from ledger.append(?::jsonb, now(), '[]')";
  private static final String ROW =
      """
      {"unit":%d,"stream_id":"%s","sequence":%d,"tenant_id":"ten_acme","event_id":"evt_%s_%d",\
      "type":"license.license-restored","revision":1,"payload":{},"metadata":{},"content_hash":"%064x"}\
      """;

  private final TestLedger books = TestServer.ledger("books_app");

  @Test
  void its_units_are_written_or_refused_one_by_one() {
    assertThat(append(row(0, "lic_a", 0), row(1, "lic_b", 0), row(1, "lic_a", 1)))
        .isEqualTo("{} 3");
    assertThat(append(row(0, "lic_a", 1), row(1, "lic_b", 1))).isEqualTo("{0} 4");
    assertThat(append()).isEqualTo("{} 4");
    assertThat(
            books
                .asSuperuser()
                .sql("select stream_id || sequence from ledger.event order by position")
                .query(String.class)
                .list())
        .containsExactly("lic_a0", "lic_b0", "lic_a1", "lic_b1");
  }

  private static String row(int unit, String stream, long sequence) {
    return ROW.formatted(unit, stream, sequence, stream, sequence, sequence);
  }

  private String append(String... rows) {
    try (var connections = books.connections()) {
      return JdbcClient.create(connections.appends())
          .sql(APPEND)
          .param("[" + String.join(",", List.of(rows)) + "]")
          .query((row, _) -> row.getString(1) + " " + row.getLong(2))
          .single();
    }
  }
}
