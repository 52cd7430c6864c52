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
  public <R, S, T> Page<T> page(
      Class<R> table, Shown<R, S, T> shown, Reader reader, Moment moment, ListQuery query) {
    return page(table, shown, Seen.by(reader), reader, moment, query);
  }

  /** The same of the rows that are {@code seen}, which is up to whoever asks. */
  public <R, S, T> Page<T> page(
      Class<R> table,
      Shown<R, S, T> shown,
      Specification<R> seen,
      Reader reader,
      Moment moment,
      ListQuery query) {
    var cursor = query.cursor();
    return reading.at(
        moment,
        reader,
        () -> {
          var rows = rows(table, shown, seen, query, cursor);
          var total = query.includesTotal() ? count(table, seen, query) : null;
          return page(rows, shown, moment, query, total);
        });
  }

  /** One row more than the page has, if there are that many: it tells whether a page follows. */
  private <R> List<Tuple> rows(
      Class<R> table,
      Shown<R, ?, ?> shown,
      Specification<R> seen,
      ListQuery query,
      @Nullable Cursor cursor) {
    var is = (HibernateCriteriaBuilder) entities.getCriteriaBuilder();
    var wanted = is.createTupleQuery();
    var root = wanted.from(table);
    var row = new QueriedRow(root, is);
    var conditions = query.conditions().on(row);
    conditions.add(seen.toPredicate(root, wanted, is));
    if (cursor != null) {
      conditions.add(query.order().isAfter(row, cursor.place()));
    }
    var selected = new ArrayList<Selection<?>>(List.of(shown.selected().apply(root)));
    query.order().keys().forEach(key -> selected.add(row.value(key.field())));
    wanted.select(is.tuple(selected)).where(conditions);
    wanted.orderBy(query.order().keys().stream().map(row::sorted).toList());
    return entities.createQuery(wanted).setMaxResults(query.limit() + 1).getResultList();
  }

  private <R> Long count(Class<R> table, Specification<R> seen, ListQuery query) {
    var is = (HibernateCriteriaBuilder) entities.getCriteriaBuilder();
    var wanted = is.createQuery(Long.class);
    var root = wanted.from(table);
    var conditions = query.conditions().on(new QueriedRow(root, is));
    conditions.add(seen.toPredicate(root, wanted, is));
    return entities.createQuery(wanted.select(is.count(root)).where(conditions)).getSingleResult();
  }

  @SuppressWarnings("unchecked") // the first of each tuple is what was selected
  private static <S, T> Page<T> page(
      List<Tuple> rows,
      Shown<?, S, T> shown,
      Moment moment,
      ListQuery query,
      @Nullable Long total) {
    var here = rows.size() > query.limit() ? rows.subList(0, query.limit()) : rows;
    var next = rows.size() > query.limit() ? next(here.getLast(), moment, query) : null;
    var found = here.stream().map(row -> (S) row.get(0)).toList();
    return new Page<>(shown.views().apply(found), next, total);
  }

  private static String next(Tuple last, Moment moment, ListQuery query) {
    var place = new ArrayList<@Nullable Object>();
    for (int i = 0; i < query.order().keys().size(); i++) {
      place.add(last.get(i + 1));
    }
    return new Cursor(moment, place).text(query);
  }
}
