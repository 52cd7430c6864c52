package io.seatledger.api;

/** The service cannot start as it is set up; the message says why and what to do about it. */
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A refusal that is explained by the fact that forbids the start and the remedy for it. */
  public StartRefused(String fact, String remedy) {
    super(fact + " " + remedy);
  }
}
