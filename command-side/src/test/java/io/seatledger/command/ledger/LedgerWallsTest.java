package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody can do to the books, with a login of its own and with the owner's alike. */
@ParameterizedClass(name = "as {0}")
@ValueSource(strings = {"books_app", "books_owner"})
class LedgerWallsTest {

  @Parameter String login;

  private TestLedger books;

  @BeforeEach
  void write() {
    books = TestServer.ledger(login);
    try (var ledger = books.open()) {
      var engine = TestLedger.engine(ledger);
      engine.appendEvents(TestLedger.events("lic_1", 0, 3));
      engine.appendEvents(TestLedger.event("lic_other", 0, "ten_other"));
      engine.appendEvents(TestLedger.events("lic_1", 3, 3));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger.event set type = 'license.created'",
        "delete from ledger.event",
        "delete from ledger.event where position = 6",
        "truncate ledger.event"
      })
  void what_is_written_cannot_be_changed(String sql) {
    assertThatThrownBy(() -> books.asApplication().sql(sql).update())
        .rootCause()
        .hasMessageMatching("(?s).*(append-only|permission denied).*");
    assertThat(count()).isEqualTo(7);
  }

  private long count() {
    return books.asSuperuser().sql("select count(*) from ledger.event").query(Long.class).single();
  }

  @Test
  void an_auditor_reads_events_in_plain_sql() {
    var event =
        books
            .asSuperuser()
            .sql(
                """
                select type, payload ->> 'license_id' as license, metadata ->> 'actor' as actor
                from ledger.event where position = 1
                """)
            .query()
            .singleRow();
    assertThat(event)
        .containsEntry("type", "license.restored")
        .containsEntry("license", "lic_1")
        .containsEntry("actor", "per_01");
  }

  @Test
  void without_a_tenant_nothing_is_seen_and_with_one_its_own_rows_alone() {
    var application = books.asApplication();
    assertThat(application.sql("select count(*) from ledger.event").query(Long.class).single())
        .isZero();
    var seen =
        application
            .sql(
                """
                select e.tenant_id
                from (select set_config('seatledger.tenant', 'ten_other', true) as tenant) s
                cross join lateral (select tenant_id from ledger.event where s.tenant <> '') e
                """)
            .query(String.class)
            .list();
    assertThat(seen).isEqualTo(List.of("ten_other"));
  }
}
