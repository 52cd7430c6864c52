package io.seatledger.api.security;

import org.springframework.security.core.AuthenticationException;

/** Nobody can say whether a token is valid: its issuer's keys are not to be had. */
final class IssuerUnavailable extends AuthenticationException {

  IssuerUnavailable(Throwable cause) {
    super("The issuer's keys are not to be had", cause);
  }
}
