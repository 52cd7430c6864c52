package io.seatledger.api.packing;

import io.seatledger.api.pack.AuditPack;
import io.seatledger.api.packfile.Pack;
import io.seatledger.command.audit.AuditTrail;
import io.seatledger.events.Origin;
import io.seatledger.events.SourceType;
import io.seatledger.events.audit.AuditEvent.AuditPackMade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where packs are put when they are made. Thread-safe. */
@Component
final class PackShelf {

  private static final int PIECE = 256 * 1024;

  private final PackTable table;
  private final PackTransactions transactions;
  private final AuditTrail trail;
  private final Clock clock;

  PackShelf(PackTable table, PackTransactions transactions, AuditTrail trail, Clock clock) {
    this.table = table;
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
  }

  /** The pack that is to be made; nothing if it is made or gone. */
  Optional<AuditPack> begin(String id) {
    return transactions.fetch(() -> table.advance(id, 0) ? table.find(id) : Optional.empty());
  }

  /** Notes how far it is. */
  void note(String id, int percentage) {
    transactions.execute(() -> table.advance(id, percentage));
  }

  /**
   * Puts it there and writes into the books that it was made. Two nodes may have made it, when one
   * was taken for dead: the second finds that it is there.
   */
  void put(AuditPack pack, Pack made) {
    transactions.execute(
        () -> {
          var now = clock.instant();
          if (table.finish(pack.id(), made, size(made), now)) {
            insert(pack, made);
            trail.record(
                new AuditPackMade(
                    now,
                    pack.id(),
                    pack.vendor(),
                    pack.licenseIds(),
                    pack.asOf(),
                    made.contentHash()),
                origin(pack));
          }
        });
  }

  private static long size(Pack made) {
    try {
      return Files.size(made.zip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void insert(AuditPack pack, Pack made) {
    try (var zip = Files.newInputStream(made.zip())) {
      var piece = zip.readNBytes(PIECE);
      for (var number = 0; piece.length > 0; number++) {
        table.insertPiece(pack, number, piece);
        piece = zip.readNBytes(PIECE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Origin origin(AuditPack pack) {
    return new Origin(pack.tenantId(), pack.requestedBy(), pack.appId(), "edm", SourceType.API);
  }

  /** Notes that it will not be made. */
  void giveUp(String id) {
    transactions.execute(() -> table.fail(id, "It could not be made; ask for it again."));
  }
}
