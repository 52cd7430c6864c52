package io.seatledger.query.list;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
    return row.holds(sql, field, operands.values());
  }

  /** Each of them true or false and never unknown, so that they can be denied. */
  private List<Predicate> having(QueriedRow row) {
    var conditions = new ArrayList<Predicate>();
    if (!operands.values().isEmpty()) {
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
    var marks = String.join(",", Collections.nCopies(operands.values().size(), "?"));
    var sql = field.kind() == Kind.TEXTS ? "? && array[%s]::text[]" : "? in (%s)";
    return row.with(field, row.holds(sql.formatted(marks), field, operands.values()));
  }
}
