package io.seatledger.api.openapi;

import static java.util.stream.Collectors.joining;

import io.seatledger.query.list.Field;
import io.seatledger.query.list.ListFields;
import io.seatledger.query.list.Operator;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Describes how the values of filters are written. */
final class FilterValues {

  private static final String TEXT = "([^,\\\\]|\\\\\\\\|\\\\,|\\\\null)*";
  private static final String WHOLE = "-?\\d{1,10}";
  private static final String LONG = "-?\\d{1,18}";
  private static final String DECIMAL = "-?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?";
  private static final String TIME =
      "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)";

  private FilterValues() {}

  static void describe(Field field, Operator operator, ObjectNode schema) {
    var one = "(" + one(field) + ")";
    var several = operator == Operator.ANY_OF || operator == Operator.NONE_OF;
    schema.put("type", "string").put("pattern", several ? list(one) : "^" + one + "$");
  }

  /** The names of what a list can be sorted by, each perhaps descending. */
  static String sort(ListFields list) {
    var names = list.fields().stream().filter(Field::sortable).map(Field::name);
    var one = names.collect(joining("|", "-?(", ")"));
    return "^" + one + "(," + one + ")*$";
  }

  private static String list(String one) {
    var item = "(" + one + "|!?null)";
    return "^" + item + "(," + item + ")*$";
  }

  private static String one(Field field) {
    return switch (field.kind()) {
      case TEXT, LONG_TEXT, TEXTS -> TEXT;
      case NUMBER -> WHOLE;
      case LONG -> LONG;
      case DECIMAL -> DECIMAL;
      case TIME -> TIME;
      case FLAG -> "true|false";
      case CHOICE ->
          field.words().stream()
              .map(word -> field.anyCase() ? inAnyCase(word) : word)
              .collect(joining("|"));
    };
  }

  /** Patterns of OpenAPI know no flags. */
  private static String inAnyCase(String word) {
    return word.chars()
        .mapToObj(letter -> Character.toString(letter))
        .map(
            letter -> "[" + letter.toUpperCase(Locale.ROOT) + letter.toLowerCase(Locale.ROOT) + "]")
        .collect(joining());
  }
}
