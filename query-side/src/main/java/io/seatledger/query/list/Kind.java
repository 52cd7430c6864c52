package io.seatledger.query.list;

import java.util.Arrays;
import java.util.List;

/** What the values of a field are. */
public enum Kind {
  TEXT,
  /** One that may be longer than what an index takes; the index has its beginning. */
  LONG_TEXT,
  NUMBER,
  /** A number that may need 64 bits. */
  LONG,
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
    return this == NUMBER || this == LONG || this == DECIMAL || this == TIME;
  }
}
