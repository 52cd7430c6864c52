package io.seatledger.query.list;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a filter's parameter says, between commas.
 *
 * @param none whether {@code null} is among it: having no value
 * @param some whether {@code !null} is among it: having any value
 */
record Operands(List<Object> values, boolean none, boolean some) {

  private static final int MOST = 200;
  private static final String NONE = "null";
  private static final String SOME = "!null";
  private static final Pattern ESCAPE = Pattern.compile("\\\\(,|\\\\|null)?");

  Operands {
    values = List.copyOf(values);
  }

  static Operands of(Field field, String text) {
    var parts = parts(text);
    if (parts.size() > MOST) {
      throw new IllegalArgumentException("has more than " + MOST + " values");
    }
    var none = parts.contains(NONE);
    var some = parts.contains(SOME);
    parts.removeAll(List.of(NONE, SOME));
    var values = parts.stream().map(part -> Values.read(field, plain(part))).toList();
    return new Operands(values, none, some);
  }

  boolean isOneValue() {
    return values.size() == 1 && !none && !some;
  }

  /** As they are written: a comma after a backslash separates nothing. */
  private static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    var begin = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == ',') {
        parts.add(text.substring(begin, i));
        begin = i + 1;
      }
    }
    parts.add(text.substring(begin));
    return parts;
  }

  private static String plain(String part) {
    return ESCAPE
        .matcher(part)
        .replaceAll(escape -> Matcher.quoteReplacement(meant(escape.group(1))));
  }

  private static String meant(@Nullable String escaped) {
    if (escaped == null) {
      throw new IllegalArgumentException(
          "has a backslash before something else than a comma, a backslash or null");
    }
    return escaped;
  }
}
