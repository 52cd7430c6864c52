package io.seatledger.api.security;

import org.springframework.security.core.AuthenticationException;

/** A valid token does not say whose books are meant. */
final class TenantRequired extends AuthenticationException {

  TenantRequired() {
    super("The token names no tenant");
  }
}
