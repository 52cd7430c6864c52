package io.seatledger.query.list;

/** What a filter does with its values; the suffix follows the field's name in the parameter. */
public enum Operator {
  ANY_OF(""),
  NONE_OF("_ne"),
  MORE("_gt"),
  AT_LEAST("_gte"),
  LESS("_lt"),
  AT_MOST("_lte");

  private final String suffix;

  Operator(String suffix) {
    this.suffix = suffix;
  }

  /** What the parameter's name ends with, empty for {@link #ANY_OF}. */
  public String suffix() {
    return suffix;
  }

  boolean compares() {
    return this != ANY_OF && this != NONE_OF;
  }
}
