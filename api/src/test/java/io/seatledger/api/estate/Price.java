package io.seatledger.api.estate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A unit price as an exact decimal, and its currency. A price whose own sign contradicts the
 * currency column is not read.
 */
record Price(JsonNode amount, String currency) {
  private static final Pattern NOTATION =
      Pattern.compile(
          "(?<before>\\p{Sc}|[A-Z]{3})?[\\s\\h]*"
              + "(?<number>-?[0-9].*?)"
              + "[\\s\\h]*(?<after>\\p{Sc}|[A-Z]{3})?");

  private static final Map<String, Set<String>> MEANINGS =
      Map.of(
          "€", Set.of("EUR"),
          "£", Set.of("GBP"),
          "₹", Set.of("INR"),
          "¥", Set.of("JPY", "CNY"),
          "$", Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD"));

  static Price of(String price, String currency) {
    var parts = NOTATION.matcher(price);
    if (!parts.matches()) {
      return new Price(Notation.text(price), code(currency));
    }
    var signs = signs(parts, code(currency));
    if (signs.isEmpty()) {
      return new Price(amount(price, parts.group("number")), "");
    }
    var meanings = meanings(signs);
    return meanings.isEmpty()
        ? new Price(Notation.text(price), code(currency))
        : new Price(amount(price, parts.group("number")), currency(signs, meanings));
  }

  private static String code(String currency) {
    return currency.matches("[A-Za-z]{3}") ? currency.toUpperCase(Locale.ROOT) : currency;
  }

  private static List<String> signs(Matcher parts, String currency) {
    return Stream.of(currency, parts.group("before"), parts.group("after"))
        .filter(sign -> sign != null && !sign.isEmpty())
        .toList();
  }

  /** The currencies that all signs can mean. */
  private static Set<String> meanings(List<String> signs) {
    var common = new TreeSet<>(meanings(signs.getFirst()));
    signs.forEach(sign -> common.retainAll(meanings(sign)));
    return common;
  }

  private static Set<String> meanings(String sign) {
    return MEANINGS.getOrDefault(sign, Set.of(sign));
  }

  /** A sign that several currencies share stays the sign it is. */
  private static String currency(List<String> signs, Set<String> meanings) {
    return meanings.size() == 1 ? meanings.iterator().next() : signs.getFirst();
  }

  private static JsonNode amount(String price, String number) {
    return DecimalNotation.read(number)
        .<JsonNode>map(JsonNodeFactory.instance::numberNode)
        .orElseGet(() -> Notation.text(price));
  }
}
