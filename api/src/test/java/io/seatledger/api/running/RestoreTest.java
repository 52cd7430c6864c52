package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.ledger.LedgerSchema;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A backup that was taken while the ledger was written, and the log since, give back any moment.
 */
@BesideOthers
@Tag("extended")
class RestoreTest {

  private static final int SEATS = 100;

  @TempDir Path folder;

  @Test
  void a_backup_is_restored_to_a_moment_with_a_whole_chain() throws Exception {
    try (var source = new Cluster(folder)) {
      var owner = source.owner();
      var login = new DriverManagerDataSource(source.url(), owner.name(), owner.password());
      LedgerSchema.migrate(login, source.app().name());
      write(source.books(), "ten_before");
      try (var restored = CopiedServer.of(source, folder.resolve("restored"))) {
        write(source.books(), "ten_since");
        var moment = source.ask("select clock_timestamp()::text");
        write(source.books(), "ten_later");
        source.ask("select pg_switch_wal()::text");

        restored.recoverTo(moment);
        var books = restored.books();
        assertThat(books.tenants()).containsExactlyInAnyOrder("ten_before", "ten_since");
        books.assertDenseAndOrdered();
        books.assertChained();
        write(books, "ten_after");
        books.assertChained();
        assertThat(books.head()).isEqualTo(3 * (SEATS + 1));
      }
    }
  }

  private static void write(Books books, String tenant) {
    try (var ledger = books.ledger()) {
      new BulkLicense(tenant).writeInto(ledger, SEATS);
    }
  }
}
