package io.seatledger.query;

/** A query parameter means nothing; the message says why. */
public final class InvalidQuery extends RuntimeException {

  private final String parameter;

  public InvalidQuery(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  /** The parameter's name. */
  public String parameter() {
    return parameter;
  }
}
