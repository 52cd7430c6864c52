package io.seatledger.query.list;

import java.util.Arrays;
import java.util.List;

/** What the values of a field are. */
public enum Kind {
  TEXT,
  NUMBER,
  DECIMAL,
  TIME,
  FLAG,
  /** One of a few words. */
  CHOICE,
  /** Several texts at once. */
  TEXTS;

  /** What filters may do with such values. */
  public List<Operator> operators() {
    return Arrays.stream(Operator.values())
        .filter(operator -> isMeasured() || !operator.compares())
        .toList();
  }

  private boolean isMeasured() {
    return this == NUMBER || this == DECIMAL || this == TIME;
  }
}
