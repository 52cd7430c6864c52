package io.seatledger.command.ledger;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The ledger's tables and the one function that writes them. */
public final class LedgerSchema {

  private LedgerSchema() {}

  /**
   * Brings the schema {@code ledger} up to date; one that was changed by other hands is refused.
   *
   * @param owner connects as the login that owns the schema
   * @param applicationRole the login the service works with; may be the owner
   */
  public static void migrate(DataSource owner, String applicationRole) {
    Flyway.configure()
        .dataSource(owner)
        .schemas("ledger")
        .locations("classpath:db/ledger")
        .placeholders(Map.of("application_role", applicationRole))
        .validateOnMigrate(true)
        .lockRetryCount(-1) // another node may be at it for long
        .load()
        .migrate();
  }
}
