package io.seatledger.api.estate;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The ways in which registers write values. A blank cell says nothing; what cannot be read is kept
 * as the text it is.
 */
final class Notation {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /**
   * The separator decides, so no date has two readings: a dash is ISO, a dot puts the day first, a
   * slash the month. A date stands for its first moment in UTC.
   */
  private static final List<DateTimeFormatter> DATES =
      Stream.of("uuuu-MM-dd", "d.M.uuuu", "M/d/uuuu")
          .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
          .map(format -> format.withResolverStyle(ResolverStyle.STRICT))
          .toList();

  private static final Map<String, Boolean> FLAGS =
      Map.of("yes", true, "true", true, "1", true, "no", false, "false", false, "0", false);
  private static final Set<String> WITHOUT_LIMIT = Set.of("", "unlimited", "site");

  private Notation() {}

  /** Also without the no-break spaces that web tables leave behind. */
  static String trimmed(String cell) {
    return cell.replaceAll("^[\\s\\h\\v]+|[\\s\\h\\v]+$", "");
  }

  static JsonNode text(String cell) {
    return cell.isEmpty() ? JSON.missingNode() : JSON.stringNode(cell);
  }

  /** A known word in the contract's spelling: "Named User" is {@code named_user}. */
  static JsonNode word(String cell, List<String> known) {
    var spelling = cell.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    return text(known.contains(spelling) ? spelling : cell);
  }

  static JsonNode seats(String cell) {
    if (WITHOUT_LIMIT.contains(cell.toLowerCase(Locale.ROOT))) {
      return JSON.nullNode();
    }
    return cell.matches("-?[0-9]+") ? JSON.numberNode(new BigInteger(cell)) : text(cell);
  }

  static JsonNode date(String cell) {
    return DATES.stream()
        .flatMap(format -> parsed(cell, format).stream())
        .map(day -> text(day + "T00:00:00Z"))
        .findFirst()
        .orElseGet(() -> text(cell));
  }

  static JsonNode flag(String cell) {
    var flag = FLAGS.get(cell.toLowerCase(Locale.ROOT));
    return flag == null ? text(cell) : JSON.booleanNode(flag);
  }

  static JsonNode percent(String cell) {
    var number = trimmed(cell.endsWith("%") ? cell.substring(0, cell.length() - 1) : cell);
    return DecimalNotation.read(number).<JsonNode>map(JSON::numberNode).orElseGet(() -> text(cell));
  }

  /** Separated by semicolons; nothing between two of them is no tag. */
  static JsonNode tags(String cell) {
    if (cell.isEmpty()) {
      return JSON.missingNode();
    }
    var tags = JSON.arrayNode();
    Arrays.stream(cell.split(";"))
        .map(Notation::trimmed)
        .filter(tag -> !tag.isEmpty())
        .forEach(tags::add);
    return tags;
  }

  private static Optional<LocalDate> parsed(String cell, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(cell, format));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
