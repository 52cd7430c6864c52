package io.seatledger.api.packing;

import io.seatledger.api.pack.AuditPack;
import io.seatledger.api.pack.AuditPacks;
import io.seatledger.command.ledger.Ledger;
import io.seatledger.query.Reader;
import io.seatledger.query.store.Reading;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The packs in the database, which all nodes share. Thread-safe. */
@Component
final class StoredPacks implements AuditPacks {

  private final PackTable table;
  private final PackQueue queue;
  private final PackTransactions transactions;
  private final Reading reading;
  private final Ledger ledger;
  private final Clock clock;

  StoredPacks(
      PackTable table,
      PackQueue queue,
      PackTransactions transactions,
      Reading reading,
      Ledger ledger,
      Clock clock) {
    this.table = table;
    this.queue = queue;
    this.transactions = transactions;
    this.reading = reading;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public boolean order(AuditPack pack) {
    var ordered = transactions.fetch(() -> isOrdered(pack));
    queue.look();
    return ordered;
  }

  private boolean isOrdered(AuditPack pack) {
    table.lock(pack.tenantId());
    if (table.unfinished(pack.tenantId()) >= MOST_UNFINISHED) {
      return false;
    }
    table.insert(pack);
    table.forgetOldest(pack.tenantId());
    queue.add(pack.id(), pack.requestedAt());
    return true;
  }

  @Override
  public List<String> known(Reader reader, List<String> licenseIds) {
    return licenseIds.isEmpty()
        ? List.of()
        : ledger.reader().licenses(licenseIds, reader.tenantId(), reader.appId());
  }

  @Override
  public Optional<AuditPack> find(Reader reader, String id) {
    return read(reader, () -> table.find(reader, id));
  }

  @Override
  public List<AuditPack> list(Reader reader) {
    return read(reader, () -> table.list(reader));
  }

  @Override
  public Optional<byte[]> piece(Reader reader, String id, int number) {
    return read(reader, () -> table.piece(reader, id, number));
  }

  private <T> T read(Reader reader, Supplier<T> query) {
    return reading.at(clock.instant(), reader, query);
  }
}
