package io.seatledger.api.security;

import java.util.Locale;

/** What a token may say of its caller (contract section 2). */
public enum Role {
  USER,
  SERVICE,
  APP_SERVICE_ACCOUNT,
  TENANT_ADMIN,
  GLOBAL_ADMIN;

  /** The spelling of the contract. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
