package io.seatledger.query.store;

import io.seatledger.query.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** Lists newest first; every page costs the same, because it is found by the key of its row. */
public final class Keyset {

  private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "createdAt", "id");

  private Keyset() {}

  /** One row more than {@code limit}, if there are that many: it tells whether a page follows. */
  public static <R> List<R> rows(
      JpaSpecificationExecutor<R> table,
      Specification<R> wanted,
      @Nullable Cursor cursor,
      int limit) {
    var after = cursor == null ? wanted : wanted.and(after(cursor));
    return table.findBy(after, query -> query.sortBy(NEWEST_FIRST).limit(limit + 1).all());
  }

  /** The page that {@link #rows} found; {@code cursorOf} makes the cursor after a row. */
  public static <R, T> Page<T> page(
      List<R> rows, int limit, Function<R, T> view, Function<R, String> cursorOf) {
    var shown = rows.size() > limit ? rows.subList(0, limit) : rows;
    var next = rows.size() > limit ? cursorOf.apply(shown.getLast()) : null;
    return new Page<>(shown.stream().map(view).toList(), next);
  }

  /** Bounds created_at alone as well: an index cannot follow the alternative. */
  private static <R> Specification<R> after(Cursor cursor) {
    return (row, _, is) ->
        is.and(
            is.lessThanOrEqualTo(row.get("createdAt"), cursor.createdAt()),
            is.or(
                is.lessThan(row.get("createdAt"), cursor.createdAt()),
                is.lessThan(row.get("id"), cursor.id())));
  }
}
