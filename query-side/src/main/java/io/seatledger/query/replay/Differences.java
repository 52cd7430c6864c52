package io.seatledger.query.replay;

import java.util.List;

/**
 * What a self-check found.
 *
 * @param count of all
 * @param first some of them
 */
public record Differences(long count, List<Difference> first) {

  /** How many are named at most. */
  static final int MOST = 100;

  static final Differences NONE = new Differences(0, List.of());

  public Differences {
    first = List.copyOf(first);
  }
}
