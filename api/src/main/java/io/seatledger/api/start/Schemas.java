package io.seatledger.api.start;

import io.seatledger.api.StartRefused;
import io.seatledger.api.packing.PackSchema;
import io.seatledger.command.ledger.LedgerSchema;
import io.seatledger.query.store.ViewsOwner;
import io.seatledger.query.store.ViewsSchema;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** The database's schemas, brought up to date as the login that owns them. */
final class Schemas {

  private static final String RESTORE = "Restore the schema, or start the version that made it.";
  private static final String MEND = "Mend that and start again.";

  private Schemas() {}

  static Schemas migrate(ViewsOwner owner) {
    try {
      LedgerSchema.migrate(owner.dataSource(), owner.applicationRole());
      ViewsSchema.migrate(owner);
      PackSchema.migrate(owner);
    } catch (FlywayValidateException e) {
      throw refused("is not what this version expects", e, RESTORE);
    } catch (FlywayException e) {
      throw refused("cannot be brought up to date", e, MEND);
    }
    return new Schemas();
  }

  private static StartRefused refused(String fact, FlywayException why, String remedy) {
    var told = firstLine(source(why));
    var refused = new StartRefused("The database's schema %s: %s.".formatted(fact, told), remedy);
    refused.initCause(why);
    return refused;
  }

  /** What the database says, where it does: Flyway's words around that are a page. */
  private static Throwable source(Throwable e) {
    return e instanceof SQLException || e.getCause() == null ? e : source(e.getCause());
  }

  static String firstLine(Throwable e) {
    var line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
