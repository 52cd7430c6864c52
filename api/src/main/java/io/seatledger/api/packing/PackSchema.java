package io.seatledger.api.packing;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema {@code packs}: what was asked for and made, beside the books and the views. */
public final class PackSchema {

  private PackSchema() {}

  /**
   * Brings the schema up to date.
   *
   * @param owner connects as the login that owns the schema
   * @param applicationRole the login the service works with; may be the owner
   */
  public static void migrate(DataSource owner, String applicationRole) {
    Flyway.configure()
        .dataSource(owner)
        .schemas("packs")
        .locations("classpath:db/packs")
        .placeholders(Map.of("application_role", quoted(applicationRole)))
        .validateOnMigrate(true)
        .load()
        .migrate();
  }

  private static String quoted(String role) {
    return '"' + role.replace("\"", "\"\"") + '"';
  }
}
