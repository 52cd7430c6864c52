package io.seatledger.api.json;

/** A value is not what its field may hold. */
final class Unreadable extends RuntimeException {

  private final String within;
  private final String code;

  Unreadable(String code, String message) {
    this("", code, message);
  }

  /**
   * It is a part of the value.
   *
   * @param within the part's path, such as {@code [3]} or {@code .amount}
   */
  Unreadable(String within, String code, String message) {
    super(message, null, false, false);
    this.within = within;
    this.code = code;
  }

  String within() {
    return within;
  }

  String code() {
    return code;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
