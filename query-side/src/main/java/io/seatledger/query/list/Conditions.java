package io.seatledger.query.list;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which rows a query asks for.
 *
 * @param search empty for all rows, also those without a text to look into
 */
record Conditions(ListFields fields, List<Filter> filters, String search, boolean includesDeleted) {

  private static final String CONTAINS = "strpos(views.folded(?), views.folded(?)) > 0";

  List<Predicate> on(QueriedRow row) {
    var conditions = new ArrayList<Predicate>();
    if (!includesDeleted) {
      conditions.add(row.holds("not ?", fields.named("is_deleted"), List.of()));
    }
    filters.stream().flatMap(this::withImplied).map(it -> it.on(row)).forEach(conditions::add);
    if (!search.isEmpty()) {
      conditions.add(row.anyOf(found(row, search)));
    }
    return conditions;
  }

  /** What is changed was created before: said as well, it spares reading what was created later. */
  private Stream<Filter> withImplied(Filter filter) {
    return filter.isOfEarlierChange()
        ? Stream.of(filter, filter.about(fields.named("created_at")))
        : Stream.of(filter);
  }

  private List<Predicate> found(QueriedRow row, String text) {
    return fields.searched().stream()
        .map(name -> row.holds(CONTAINS, fields.named(name), List.of(text)))
        .toList();
  }
}
