package io.seatledger.api.json;

import tools.jackson.databind.JsonNode;

/** Reads texts. */
public final class Texts {

  private static final int LONGEST_REFERENCE = 128;

  private Texts() {}

  /** A text of at most so many characters. */
  public static Reading<String> upTo(int characters) {
    return value -> {
      var text = text(value);
      if (text.codePointCount(0, text.length()) > characters) {
        throw new Unreadable("too_long", "has more than " + characters + " characters");
      }
      return text;
    };
  }

  /** A reference to another system: opaque, printable. */
  public static Reading<String> reference() {
    var reading = upTo(LONGEST_REFERENCE);
    return value -> {
      var text = reading.read(value);
      if (!text.codePoints().allMatch(Texts::isPrintable)) {
        throw new Unreadable("not_printable", "has characters in it that cannot be printed");
      }
      return text;
    };
  }

  static String text(JsonNode value) {
    if (!value.isString()) {
      throw new Unreadable("wrong_type", "must be a text");
    }
    return value.stringValue();
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
