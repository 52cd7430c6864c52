package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.proof.Asked;
import io.seatledger.command.proof.Broken;
import io.seatledger.command.proof.Checkpoint;
import io.seatledger.command.proof.Fault;
import io.seatledger.command.proof.Verified;
import io.seatledger.command.proof.Watcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a superuser does to the books with their wall taken down is found, and where. */
class ChainVerificationTest {

  private static final String TENANT = "ten_acme";

  private static final String BEGIN_ANEW =
      "truncate ledger.event; delete from ledger.tenant_head; update ledger.head set position = 0";

  private static TestLedger books;
  private static Ledger ledger;

  @BeforeAll
  static void open() {
    books = TestServer.ledger("books_app");
    ledger = books.open();
  }

  @AfterAll
  static void close() {
    ledger.close();
  }

  /** The tenant's events are at 1, 2, 3, 5, 6 and 7. */
  @BeforeEach
  void write() {
    forge(BEGIN_ANEW);
    append("lic_1", 3);
    TestLedger.engine(ledger).appendEvents(TestLedger.event("lic_other", 0, "ten_other"));
    append("lic_2", 3);
  }

  @Test
  void nothing_is_found_where_nothing_was_changed() {
    assertThat(verify(Asked.whole(TENANT))).isEqualTo(new Verified(6, 7, Optional.empty()));
    assertThat(verify(Asked.whole("ten_nobodys"))).isEqualTo(new Verified(0, 0, Optional.empty()));
    assertThat(verify(part(2, 6))).isEqualTo(new Verified(4, 6, Optional.empty()));
  }

  @Test
  void what_is_recorded_meanwhile_is_no_fault_of_books_that_ended_before() {
    var all = books.asSuperuser();
    JdbcClient meanwhile =
        sql -> {
          if (sql.contains("position < ?")) {
            append("lic_7", 1);
          }
          return all.sql(sql);
        };
    var beyond = new ChainVerification(meanwhile).verify(part(100, 200), Watcher.NOBODY);
    assertThat(beyond).isEqualTo(new Verified(0, 7, Optional.empty()));
  }

  @Test
  void whoever_watches_is_told_how_far_it_has_come() {
    var told = new ArrayList<List<Long>>();
    ledger
        .verification()
        .verify(
            Asked.whole(TENANT),
            (events, position, last) -> told.add(List.of(events, position, last)));
    assertThat(told).containsExactly(List.of(6L, 7L, 7L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payload = jsonb_set(payload, '{license_id}', '\"lic_3\"')",
        "metadata = metadata || '{\"actor\": \"per_02\"}'",
        "recorded_at = recorded_at + interval '1 microsecond'",
        "chain_hash = set_byte(chain_hash, 7, (get_byte(chain_hash, 7) + 1) % 256)",
        "type = 'license.deleted'",
        "event_id = event_id || 'x'",
        "stream_id = 'lic_3'",
        "sequence = 9",
        "revision = 2"
      })
  void one_changed_byte(String change) {
    forge("update ledger.event set " + change + " where position = 5");

    assertFound(Asked.whole(TENANT), 5, Fault.ALTERED);
    assertFound(part(5, 5), 5, Fault.ALTERED);
    assertThat(verify(part(1, 3)).broken()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 6, 7})
  void a_missing_event_wherever_it_was(long position) {
    forge("delete from ledger.event where position = " + position);

    assertFound(Asked.whole(TENANT), position, Fault.MISSING);
  }

  @Test
  void two_that_changed_places() {
    forge(
        """
        update ledger.event set position = -position where position in (3, 6);
        update ledger.event set position = case position when -3 then 6 else 3 end
          where position in (-3, -6)\
        """);

    assertFound(Asked.whole(TENANT), 3, Fault.ALTERED);
  }

  @Test
  void a_last_hash_that_is_another() {
    forge("update ledger.tenant_head set chain_hash = '\\x00' where tenant_id = 'ten_acme'");

    assertFound(Asked.whole(TENANT), 7, Fault.ALTERED);
  }

  @Test
  void a_cut_off_end_of_which_all_traces_are_gone_is_found_against_a_checkpoint() {
    var kept = checkpoint();
    forge(
        """
        delete from ledger.event where position = 7;
        update ledger.tenant_head set position = 6, events = 5, chain_hash =
          (select chain_hash from ledger.event where position = 6) where tenant_id = 'ten_acme';
        update ledger.head set position = 6\
        """);

    assertThat(verify(Asked.whole(TENANT)).broken()).isEmpty();
    assertFound(Asked.since(kept), 7, Fault.REWRITTEN);
    append("lic_4", 2);
    assertFound(Asked.since(kept), 7, Fault.REWRITTEN);
  }

  @Test
  void books_that_were_written_anew_are_found_against_a_checkpoint() {
    var kept = checkpoint();
    forge(BEGIN_ANEW);
    append("lic_5", 9);

    assertThat(verify(Asked.whole(TENANT))).isEqualTo(new Verified(9, 9, Optional.empty()));
    assertFound(Asked.since(kept), 7, Fault.REWRITTEN);
  }

  @Test
  void books_that_went_on_continue_a_checkpoint() {
    var kept = checkpoint();
    assertThat(verify(Asked.since(kept)).broken()).isEmpty();
    append("lic_6", 2);

    assertThat(verify(Asked.since(kept))).isEqualTo(new Verified(8, 9, Optional.empty()));
  }

  private static Asked part(long from, long to) {
    return new Asked(TENANT, from, to, Optional.empty());
  }

  private void assertFound(Asked asked, long position, Fault fault) {
    assertThat(verify(asked).broken())
        .get()
        .extracting(Broken::position, Broken::fault)
        .containsExactly(position, fault);
  }

  private Verified verify(Asked asked) {
    return ledger.verification().verify(asked, Watcher.NOBODY);
  }

  private Checkpoint checkpoint() {
    return ledger.proofs().checkpoint(TENANT, ledger.reader().head());
  }

  private void append(String stream, int events) {
    TestLedger.engine(ledger).appendEvents(TestLedger.events(stream, 0, events));
  }

  /** What only a superuser can do, and only on purpose. */
  private void forge(String sql) {
    books
        .asSuperuser()
        .sql("set session_replication_role = replica; " + sql + "; reset session_replication_role")
        .update();
  }
}
