package io.seatledger.query.list;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * One condition on the rows of a list.
 *
 * @param text as the client wrote it
 */
record Filter(Field field, Operator operator, String text, Operands operands) {

  static Filter of(Field field, Operator operator, String text) {
    var operands = Operands.of(field, text);
    if (operator.compares() && !operands.isOneValue()) {
      throw new IllegalArgumentException("must be one value to compare with");
    }
    return new Filter(field, operator, text, operands);
  }

  /** Whether it holds only for rows that were last changed before some time. */
  boolean isOfEarlierChange() {
    return field.name().equals("updated_at")
        && (operator == Operator.LESS || operator == Operator.AT_MOST);
  }

  /** The same asked of another field of that kind. */
  Filter about(Field other) {
    return new Filter(other, operator, text, operands);
  }

  String parameter() {
    return field.parameter(operator);
  }

  Predicate on(QueriedRow row) {
    return switch (operator) {
      case ANY_OF -> row.anyOf(having(row));
      case NONE_OF -> row.not(row.anyOf(having(row)));
      case MORE -> compared(row, "? > ?");
      case AT_LEAST -> compared(row, "? >= ?");
      case LESS -> compared(row, "? < ?");
      case AT_MOST -> compared(row, "? <= ?");
    };
  }

  private Predicate compared(QueriedRow row, String sql) {
    return row.holds(sql, field, values());
  }

  /** Each of them true or false and never unknown, so that they can be denied. */
  private List<Predicate> having(QueriedRow row) {
    var conditions = new ArrayList<Predicate>();
    if (!values().isEmpty()) {
      conditions.add(havingOne(row));
    }
    if (operands.none()) {
      conditions.add(row.isWithout(field));
    }
    if (operands.some()) {
      conditions.add(row.not(row.isWithout(field)));
    }
    return conditions;
  }

  private Predicate havingOne(QueriedRow row) {
    return row.with(
        field,
        switch (field.kind()) {
          case TEXTS -> row.holds("? && array[%s]::text[]".formatted(each("?")), field, values());
          case LONG_TEXT -> havingLong(row);
          default -> row.holds("? in (%s)".formatted(each("?")), field, values());
        });
  }

  /** The beginnings are looked up, the texts decide. */
  private Predicate havingLong(QueriedRow row) {
    var pair = "(cast(? as name), ?)";
    var twice = values().stream().flatMap(value -> Stream.of(value, value)).toList();
    return row.holds("%s in (%s)".formatted(pair, each(pair)), List.of(field, field), twice);
  }

  private String each(String mark) {
    return String.join(",", Collections.nCopies(values().size(), mark));
  }

  private List<Object> values() {
    return operands.values();
  }
}
