package io.seatledger.bench.scenario;

import io.seatledger.bench.service.Holding;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Rows from the middle of a list, whose values its filters are asked for.
 *
 * @param searched the field that a search looks into
 */
record Middle(String list, String searched, List<JsonNode> rows) {

  private static final Set<String> UNFILTERED = Set.of("cost");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*");
  private static final int ROWS = 500;

  /** Those after the row at that path. */
  static Middle of(Holding holding, String list, String searched, String path) {
    var http = holding.service().http();
    var time = http.get(path).get("created_at").asString();
    var rows =
        http.get("%s?sort=created_at&limit=%d&created_at_gte=%s".formatted(list, ROWS, time));
    return new Middle(list, searched, rows.get("data").valueStream().toList());
  }

  /** Search, equality of each field, and both ranges of those that have a time or a number. */
  List<String> parameters() {
    return Stream.concat(
            Stream.of("search"),
            rows.getFirst().propertyNames().stream()
                .filter(field -> !UNFILTERED.contains(field))
                .flatMap(this::parameters))
        .toList();
  }

  private Stream<String> parameters(String field) {
    return value(field).filter(Middle::isMeasured).isPresent()
        ? Stream.of(field, field + "_gte", field + "_lte")
        : Stream.of(field);
  }

  private static boolean isMeasured(JsonNode value) {
    return value.isNumber() || TIME.matcher(value.asString()).matches();
  }

  /** The list with that filter. */
  String path(String parameter) {
    var field = parameter.equals("search") ? searched : parameter.replaceAll("_[gl]te$", "");
    var value = value(field).map(JsonNode::asString).orElse("null");
    return list + "?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The first that any of the rows has; of a list, its first. */
  private Optional<JsonNode> value(String field) {
    return rows.stream()
        .map(row -> row.path(field))
        .map(value -> value.isArray() ? value.path(0) : value)
        .filter(value -> !value.isNull() && !value.isMissingNode())
        .findFirst();
  }
}
