package io.seatledger.readmodels.lists;

import io.seatledger.query.list.Field;
import io.seatledger.query.list.Kind;
import io.seatledger.query.list.Operator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filter and what it means for one value.
 *
 * @param written the operands as a client writes them, each before it is escaped
 */
record Condition(
    Field field,
    Operator operator,
    List<Object> operands,
    List<String> written,
    boolean none,
    boolean some) {

  String parameter() {
    return field.name() + operator.suffix();
  }

  String text() {
    var parts = written.stream().map(Condition::escaped).collect(Collectors.toList());
    if (none) {
      parts.add("null");
    }
    if (some) {
      parts.addFirst("!null");
    }
    return String.join(",", parts);
  }

  private static String escaped(String text) {
    var escaped = text.replace("\\", "\\\\").replace(",", "\\,");
    return text.equals("null") || text.equals("!null") ? escaped.replace("n", "\\n") : escaped;
  }

  boolean holds(@Nullable Object value) {
    return switch (operator) {
      case ANY_OF -> isAny(value);
      case NONE_OF -> !isAny(value);
      case MORE -> value != null && compared(value) > 0;
      case AT_LEAST -> value != null && compared(value) >= 0;
      case LESS -> value != null && compared(value) < 0;
      case AT_MOST -> value != null && compared(value) <= 0;
    };
  }

  private boolean isAny(@Nullable Object value) {
    if (value == null || field.kind() == Kind.TEXTS && ((List<?>) value).isEmpty()) {
      return none;
    }
    return some || operands.stream().anyMatch(operand -> isSame(value, operand));
  }

  private static boolean isSame(Object value, Object operand) {
    return value instanceof List<?> several
        ? several.contains(operand)
        : ListByHand.compare(value, operand) == 0;
  }

  private int compared(Object value) {
    return ListByHand.compare(value, operands.getFirst());
  }
}
