package io.seatledger.readmodels.lists;

import io.seatledger.query.list.Field;
import io.seatledger.query.list.ListFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a list has to answer, found by looking at every row. */
public final class ListByHand<T> {

  private final ListFields fields;
  private final List<String> searched;
  private final List<T> rows;
  private final Map<String, Function<T, @Nullable Object>> values;

  public ListByHand(
      ListFields fields,
      List<String> searched,
      List<T> rows,
      Map<String, Function<T, @Nullable Object>> values) {
    this.fields = fields;
    this.searched = searched;
    this.rows = rows;
    this.values = values;
  }

  ListFields fields() {
    return fields;
  }

  /** All values of the field, null left out. */
  List<Object> values(Field field) {
    return rows.stream().map(row -> value(row, field.name())).filter(v -> v != null).toList();
  }

  @Nullable Object value(T row, String field) {
    return values.get(field).apply(row);
  }

  List<String> ids(
      List<Condition> conditions, @Nullable String search, boolean deleted, List<String> sort) {
    return rows.stream()
        .filter(row -> deleted || value(row, "is_deleted").equals(false))
        .filter(row -> conditions.stream().allMatch(c -> c.holds(value(row, c.field().name()))))
        .filter(row -> search == null || search.isEmpty() || isFound(row, search))
        .sorted(order(sort))
        .map(row -> (String) value(row, "id"))
        .toList();
  }

  private boolean isFound(T row, String search) {
    return searched.stream()
        .map(field -> (String) value(row, field))
        .anyMatch(text -> text != null && Texts.folded(text).contains(Texts.folded(search)));
  }

  private Comparator<T> order(List<String> sort) {
    var order = sort.stream().map(this::order).reduce(Comparator::thenComparing).orElseThrow();
    return order.thenComparing(order(sort.getLast().startsWith("-") ? "-id" : "id"));
  }

  private Comparator<T> order(String key) {
    var descending = key.startsWith("-");
    var field = descending ? key.substring(1) : key;
    Comparator<Object> natural = ListByHand::compare;
    return Comparator.comparing(
        (T row) -> value(row, field),
        Comparator.nullsLast(descending ? natural.reversed() : natural));
  }

  static int compare(Object one, Object other) {
    return switch (one) {
      case String text -> Texts.byCodePoint(text, (String) other);
      case Integer number -> number.compareTo((Integer) other);
      case BigDecimal number -> number.compareTo((BigDecimal) other);
      case Instant time -> time.compareTo((Instant) other);
      case Boolean flag -> flag.compareTo((Boolean) other);
      default -> throw new IllegalArgumentException(one.toString());
    };
  }
}
