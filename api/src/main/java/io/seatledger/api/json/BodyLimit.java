package io.seatledger.api.json;

import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;

/** How large the body of a request may be, whether or not anybody needs it. */
public final class BodyLimit {

  /** 1 MiB. */
  public static final int BYTES = 1024 * 1024;

  private BodyLimit() {}

  /** Refuses a body of more bytes than that. */
  public static void check(long bytes) {
    if (bytes > BYTES) {
      throw new ProblemException(ProblemCode.BODY_TOO_LARGE, "A body has at most 1 MiB.");
    }
  }
}
