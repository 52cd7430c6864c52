package io.seatledger.api.packing;

import io.seatledger.api.pack.AuditPack;
import io.seatledger.api.packfile.Pack;
import io.seatledger.api.packfile.PackWriter;
import io.seatledger.api.packfile.Scope;
import io.seatledger.api.packfile.WorkFolder;
import io.seatledger.api.proof.SigningKey;
import io.seatledger.command.ledger.Ledger;
import io.seatledger.query.Rules;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Makes one pack after the other from the ledger. Thread-safe. */
@Component
final class PackWork {

  private static final int WRITTEN = 95;

  private final PackShelf shelf;
  private final Settled settled;
  private final Ledger ledger;
  private final SigningKey key;
  private final Rules rules;

  PackWork(PackShelf shelf, Settled settled, Ledger ledger, SigningKey key, Rules rules) {
    this.shelf = shelf;
    this.settled = settled;
    this.ledger = ledger;
    this.key = key;
    this.rules = rules;
  }

  /** Makes the pack, unless it is made or gone. */
  void make(String id) {
    shelf
        .begin(id)
        .ifPresent(
            pack -> {
              settled.await(pack.asOf());
              try (var folder = new WorkFolder()) {
                shelf.put(pack, written(pack, folder.path()));
              }
            });
  }

  private Pack written(AuditPack pack, Path folder) {
    var tenant = pack.tenantId();
    var until = ledger.reader().positionBefore(pack.asOf().plus(1, ChronoUnit.MICROS));
    var progress = new Percentage(ledger.proofs().index(tenant, until + 1), WRITTEN);
    var scope = new Scope(tenant, pack.appId(), pack.vendor(), pack.licenseIds(), pack.asOf());
    return new PackWriter(key.signatures(), rules)
        .write(
            scope,
            () -> ledger.reader().chain(tenant, until),
            folder,
            events -> progress.at(events, percentage -> shelf.note(pack.id(), percentage)));
  }

  /** Says that the pack will not be made. */
  void giveUp(String id) {
    shelf.giveUp(id);
  }
}
