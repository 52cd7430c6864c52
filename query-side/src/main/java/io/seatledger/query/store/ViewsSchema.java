package io.seatledger.query.store;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema {@code views}: droppable, since the ledger can fill it again. */
public final class ViewsSchema {

  private ViewsSchema() {}

  /**
   * Brings the schema to this version, owned by the user of {@code owner} and open to {@code
   * applicationRole}; run it before the Spring context starts.
   */
  public static void migrate(DataSource owner, String applicationRole) {
    Flyway.configure()
        .dataSource(owner)
        .schemas("views")
        .table("schema_history")
        .locations("classpath:db/views")
        .placeholders(Map.of("application_role", quoted(applicationRole)))
        .validateOnMigrate(true)
        .load()
        .migrate();
  }

  private static String quoted(String role) {
    return '"' + role.replace("\"", "\"\"") + '"';
  }
}
