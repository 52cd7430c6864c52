package io.seatledger.query.store;

import javax.sql.DataSource;

/**
 * The login that owns the schema {@code views}.
 *
 * @param applicationRole the role that the service works with
 */
public record ViewsOwner(DataSource dataSource, String applicationRole) {

  /** The role as SQL names it. */
  public String quotedRole() {
    return '"' + applicationRole.replace("\"", "\"\"") + '"';
  }
}
