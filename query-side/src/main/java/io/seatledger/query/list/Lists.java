package io.seatledger.query.list;

import io.seatledger.query.Moment;
import io.seatledger.query.Page;
import io.seatledger.query.Reader;
import io.seatledger.query.store.Reading;
import io.seatledger.query.store.Seen;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Finds pages of lists: each by the place of its first row, however far in it is. Thread-safe. */
@Component
public final class Lists {

  private final EntityManager entities;
  private final Reading reading;

  Lists(EntityManager entities, Reading reading) {
    this.entities = entities;
    this.reading = reading;
  }

  /** The page of the reader's rows, which {@code table} has as they are at the moment. */
  public <R, E extends R, T> Page<T> page(
      Class<E> table, Function<R, T> view, Reader reader, Moment moment, ListQuery query) {
    return page(table, view::apply, Seen.by(reader), reader, moment, query);
  }

  /** The same of the rows that are {@code seen}, which is up to whoever asks. */
  public <R, T> Page<T> page(
      Class<R> table,
      Function<R, T> view,
      Specification<R> seen,
      Reader reader,
      Moment moment,
      ListQuery query) {
    var cursor = query.cursor();
    return reading.at(
        moment,
        reader,
        () -> {
          var rows = rows(table, seen, query, cursor);
          var total = query.includesTotal() ? count(table, seen, query) : null;
          return page(rows, row -> view.apply(row.get(0, table)), moment, query, total);
        });
  }

  /** One row more than the page has, if there are that many: it tells whether a page follows. */
  private <R> List<Tuple> rows(
      Class<R> table, Specification<R> seen, ListQuery query, @Nullable Cursor cursor) {
    var is = (HibernateCriteriaBuilder) entities.getCriteriaBuilder();
    var wanted = is.createTupleQuery();
    var root = wanted.from(table);
    var row = new QueriedRow(root, is);
    var conditions = query.conditions().on(row);
    conditions.add(seen.toPredicate(root, wanted, is));
    if (cursor != null) {
      conditions.add(query.order().isAfter(row, cursor.place()));
    }
    wanted.select(is.tuple(shown(row, query.order()))).where(conditions);
    wanted.orderBy(query.order().keys().stream().map(row::sorted).toList());
    return entities.createQuery(wanted).setMaxResults(query.limit() + 1).getResultList();
  }

  private static List<Selection<?>> shown(QueriedRow row, SortOrder order) {
    var shown = new ArrayList<Selection<?>>(List.of(row.row()));
    order.keys().forEach(key -> shown.add(row.value(key.field())));
    return shown;
  }

  private <R> Long count(Class<R> table, Specification<R> seen, ListQuery query) {
    var is = (HibernateCriteriaBuilder) entities.getCriteriaBuilder();
    var wanted = is.createQuery(Long.class);
    var root = wanted.from(table);
    var conditions = query.conditions().on(new QueriedRow(root, is));
    conditions.add(seen.toPredicate(root, wanted, is));
    return entities.createQuery(wanted.select(is.count(root)).where(conditions)).getSingleResult();
  }

  private static <T> Page<T> page(
      List<Tuple> rows,
      Function<Tuple, T> view,
      Moment moment,
      ListQuery query,
      @Nullable Long total) {
    var shown = rows.size() > query.limit() ? rows.subList(0, query.limit()) : rows;
    var next = rows.size() > query.limit() ? next(shown.getLast(), moment, query) : null;
    return new Page<>(shown.stream().map(view).toList(), next, total);
  }

  private static String next(Tuple last, Moment moment, ListQuery query) {
    var place = new ArrayList<@Nullable Object>();
    for (int i = 0; i < query.order().keys().size(); i++) {
      place.add(last.get(i + 1));
    }
    return new Cursor(moment, place).text(query);
  }
}
