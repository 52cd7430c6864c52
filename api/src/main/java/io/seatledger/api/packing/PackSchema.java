package io.seatledger.api.packing;

import io.seatledger.query.store.ViewsOwner;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** The schema {@code packs}: what was asked for and made, beside the books and the views. */
public final class PackSchema {

  private PackSchema() {}

  /** Brings the schema up to date; it belongs to the login that owns the views. */
  public static void migrate(ViewsOwner owner) {
    Flyway.configure()
        .dataSource(owner.dataSource())
        .schemas("packs")
        .locations("classpath:db/packs")
        .placeholders(Map.of("application_role", owner.quotedRole()))
        .validateOnMigrate(true)
        .lockRetryCount(-1) // another node may be at it for long
        .load()
        .migrate();
  }
}
