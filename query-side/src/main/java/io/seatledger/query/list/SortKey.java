package io.seatledger.query.list;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the fields that a list is sorted by. */
record SortKey(Field field, boolean descending) {

  static SortKey of(ListFields fields, String text) {
    var descending = text.startsWith("-");
    var name = descending ? text.substring(1) : text;
    return fields
        .field(name)
        .filter(Field::sortable)
        .map(field -> new SortKey(field, descending))
        .orElseThrow(
            () -> new IllegalArgumentException("names no field that this list can be sorted by"));
  }

  String text() {
    return (descending ? "-" : "") + field.name();
  }

  String beyond() {
    return descending ? "<" : ">";
  }

  /** Whether a row comes after all those that have this value. */
  Predicate isBeyond(QueriedRow row, Object value) {
    var conditions = new ArrayList<Predicate>();
    conditions.add(row.holds("? %s ?".formatted(beyond()), field, List.of(value)));
    if (field.nullable()) {
      conditions.add(row.isWithout(field));
    }
    return row.anyOf(conditions);
  }

  Predicate isAt(QueriedRow row, @Nullable Object value) {
    return value == null ? row.isWithout(field) : row.holds("? = ?", field, List.of(value));
  }
}
