package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is proved of a tenant's books that lie among those of another. */
class LedgerProofsTest {

  private static final String TENANT = "ten_acme";
  private static final List<Long> POSITIONS = List.of(1L, 2L, 4L, 5L, 6L, 8L, 9L);

  private static TestLedger books;
  private static Ledger ledger;

  @BeforeAll
  static void write() {
    books = TestServer.ledger("books_app");
    ledger = books.open();
    var engine = TestLedger.engine(ledger);
    engine.appendEvents(TestLedger.events("lic_1", 0, 2));
    engine.appendEvents(TestLedger.event("lic_other", 0, "ten_other"));
    engine.appendEvents(TestLedger.events("lic_2", 0, 3));
    engine.appendEvents(TestLedger.event("lic_other", 1, "ten_other"));
    engine.appendEvents(TestLedger.events("lic_1", 2, 2));
  }

  @AfterAll
  static void close() {
    ledger.close();
  }

  @Test
  void a_checkpoint_says_where_the_books_stood() {
    var checkpoint = ledger.proofs().checkpoint(TENANT, 7);

    assertThat(checkpoint.events()).isEqualTo(5);
    assertThat(checkpoint.position()).isEqualTo(6);
    assertThat(checkpoint.chainHash()).isEqualTo(chainHash(6));
    assertThat(ledger.proofs().checkpoint("ten_nobodys", 7).events()).isZero();
  }

  @Test
  void each_event_is_shown_to_be_in_each_tree_that_has_it() {
    for (var size = 1; size <= POSITIONS.size(); size++) {
      var root = ledger.proofs().checkpoint(TENANT, POSITIONS.get(size - 1)).rootHash();
      for (var position : POSITIONS.subList(0, size)) {
        var proof = ledger.proofs().inclusion(TENANT, position, size);
        assertThat(proof.shows(chainHash(position), root)).isTrue();
        assertThat(proof.shows(chainHash(3), root)).isFalse();
      }
    }
  }

  @Test
  void each_checkpoint_is_shown_to_continue_those_before_it() {
    var roots =
        Stream.concat(Stream.of(0L), POSITIONS.stream())
            .map(position -> ledger.proofs().checkpoint(TENANT, position).rootHash())
            .toList();
    for (var size = 1; size <= POSITIONS.size(); size++) {
      for (var earlier = 1; earlier <= size; earlier++) {
        var proof = ledger.proofs().consistency(TENANT, earlier, size);
        assertThat(proof.shows(roots.get(earlier), roots.get(size))).isTrue();
        assertThat(proof.shows(roots.get(earlier - 1), roots.get(size))).isFalse();
      }
    }
  }

  private static String chainHash(long position) {
    return books
        .asSuperuser()
        .sql("select encode(chain_hash, 'hex') from ledger.event where position = ?")
        .param(position)
        .query(String.class)
        .single();
  }
}
