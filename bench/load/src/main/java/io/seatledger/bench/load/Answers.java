package io.seatledger.bench.load;

/**
 * All answers of one status in one phase.
 *
 * @param p50 in milliseconds
 * @param p99 in milliseconds
 */
public record Answers(String phase, int status, long count, long p50, long p99) {

  public static final int CREATED = 201;
  public static final int TOO_MANY = 429;
  public static final int UNAVAILABLE = 503;

  /** In place of a status: the request was given up. */
  public static final int NONE = 0;
}
