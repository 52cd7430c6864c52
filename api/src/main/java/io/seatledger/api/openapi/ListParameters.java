package io.seatledger.api.openapi;

import static java.util.stream.Collectors.joining;

import io.seatledger.query.assignment.AssignmentFields;
import io.seatledger.query.history.HistoryFields;
import io.seatledger.query.license.LicenseFields;
import io.seatledger.query.list.Field;
import io.seatledger.query.list.ListFields;
import io.seatledger.query.list.Operator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Completes lists with the parameters that filter, search and sort them. */
final class ListParameters {

  private static final String LIST = "x-list";
  private static final String EXPORT = "x-export";

  private static final List<ListFields> LISTS =
      List.of(
          LicenseFields.ALL,
          AssignmentFields.ALL,
          HistoryFields.OF_LICENSE,
          HistoryFields.OF_ASSIGNMENTS,
          HistoryFields.TRAIL);

  private ListParameters() {}

  static void complete(ObjectNode document) {
    document.get("paths").forEach(path -> path.forEach(ListParameters::complete));
  }

  private static void complete(JsonNode operation) {
    if (operation instanceof ObjectNode object && object.has(LIST)) {
      var list = named(object.remove(LIST).stringValue());
      sort(list, object.withArray("/parameters"));
      filters(list, object.withArray("/parameters"));
    } else if (operation instanceof ObjectNode object && object.has(EXPORT)) {
      var list = named(object.remove(EXPORT).stringValue());
      filters(list, object.withArray("/parameters"));
    }
  }

  private static void filters(ListFields list, ArrayNode parameters) {
    if (list.isSearched()) {
      search(list, parameters);
    }
    list.fields().forEach(field -> filters(field, parameters));
  }

  private static ListFields named(String name) {
    return LISTS.stream().filter(list -> list.list().equals(name)).findAny().orElseThrow();
  }

  private static void search(ListFields list, ArrayNode parameters) {
    var description = "Rows with this text, in any letter case, in %s.".formatted(names(list));
    parameter(parameters, "search", description).put("type", "string");
  }

  private static String names(ListFields list) {
    return String.join(", ", list.searched());
  }

  private static void sort(ListFields list, ArrayNode parameters) {
    var indexed = list.fields().stream().filter(Field::indexed).map(Field::name);
    var description =
        "Fields between commas, each with - for descending; rows without a value come last, and"
            + " ties are"
            + " broken by %s. Every page costs the same when sorted by one of: %s."
                .formatted(list.key(), indexed.collect(joining(", ")));
    parameter(parameters, "sort", description)
        .put("type", "string")
        .put("default", list.usualSort())
        .put("pattern", FilterValues.sort(list));
  }

  private static void filters(Field field, ArrayNode parameters) {
    for (var operator : field.operators()) {
      var schema = parameter(parameters, field.parameter(operator), saying(operator));
      FilterValues.describe(field, operator, schema);
    }
  }

  private static String saying(Operator operator) {
    return switch (operator) {
      case ANY_OF -> "Any of these.";
      case NONE_OF -> "None of these.";
      case MORE -> "More, or later.";
      case AT_LEAST -> "At least, or not earlier.";
      case LESS -> "Less, or earlier.";
      case AT_MOST -> "At most, or not later.";
    };
  }

  private static ObjectNode parameter(ArrayNode parameters, String name, String description) {
    return parameters
        .addObject()
        .put("name", name)
        .put("in", "query")
        .put("description", description)
        .putObject("schema");
  }
}
