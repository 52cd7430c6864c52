package io.seatledger.api.start;

import io.seatledger.api.StartRefused;
import io.seatledger.api.packing.PackSchema;
import io.seatledger.command.ledger.LedgerSchema;
import io.seatledger.query.store.ViewsOwner;
import io.seatledger.query.store.ViewsSchema;
import org.flywaydb.core.api.FlywayException;

/** The database's schemas, brought up to date as the login that owns them. */
final class Schemas {

  private static final String REMEDY = "Restore the schema, or start the version that made it.";

  private Schemas() {}

  static Schemas migrate(ViewsOwner owner) {
    try {
      LedgerSchema.migrate(owner.dataSource(), owner.applicationRole());
      ViewsSchema.migrate(owner);
      PackSchema.migrate(owner);
    } catch (FlywayException e) {
      throw new StartRefused(
          "The database's schema is not what this version expects: %s.".formatted(firstLine(e)),
          REMEDY);
    }
    return new Schemas();
  }

  static String firstLine(Exception e) {
    var line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
