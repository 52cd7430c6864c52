package io.seatledger.api.security;

import io.seatledger.api.problem.ProblemCode;
import org.springframework.security.access.AccessDeniedException;

/** A known caller may not do something; the message says what it takes. */
public final class Denied extends AccessDeniedException {

  private final ProblemCode code;

  Denied(ProblemCode code, String message) {
    super(message);
    this.code = code;
  }

  ProblemCode code() {
    return code;
  }
}
