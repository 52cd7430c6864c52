package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.license.LicenseCommand.DeleteLicense;
import io.seatledger.events.Origin;
import io.seatledger.events.SourceType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A license whose loading takes others so long that not everybody's turn comes. */
class HeldLicenseTest {

  private static final Origin CALLER =
      new Origin("ten_acme", "per_caller", null, "edm", SourceType.API);

  private final TestLedger books = TestServer.ledger("books_app");

  @Test
  void whoever_waits_too_long_is_told_that_nothing_was_done() {
    try (var node = Node.start(books, (_, append) -> append.executeQuery());
        var _ = node.locks().obtainLock("lic_1")) {
      var asked =
          CompletableFuture.supplyAsync(
              () -> node.gateway().send(new DeleteLicense("lic_1", false, null), CALLER));
      assertThat(asked)
          .failsWithin(20, TimeUnit.SECONDS)
          .withThrowableThat()
          .withCauseInstanceOf(LedgerBusy.class);
    }
  }
}
