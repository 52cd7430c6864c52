package io.seatledger.query.list;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * A row in a query that is being made. SQL comes from this package alone: what clients say is
 * bound.
 */
record QueriedRow(Root<?> row, HibernateCriteriaBuilder is) {

  Expression<?> value(Field field) {
    return row.get(field.attribute());
  }

  /** What the SQL says of the field and the values, which stand for its question marks. */
  Predicate holds(String sql, Field field, List<?> values) {
    return holds(sql, List.of(field), values);
  }

  /** What the SQL says of the fields and then the values, which stand for its question marks. */
  Predicate holds(String sql, List<Field> fields, List<?> values) {
    var parts = new ArrayList<Expression<?>>();
    fields.forEach(field -> parts.add(value(field)));
    values.forEach(value -> parts.add(is.value(value)));
    return is.isTrue(is.sql("(" + sql + ")", Boolean.class, parts.toArray(Expression<?>[]::new)));
  }

  /** Whether the field has no value; a list of texts has none if it is empty. */
  Predicate isWithout(Field field) {
    return field.kind() == Kind.TEXTS
        ? holds("cardinality(?) = 0", field, List.of())
        : is.isNull(value(field));
  }

  /** The condition, which without a value of the field is false and not unknown. */
  Predicate with(Field field, Predicate condition) {
    return field.nullable() ? is.and(is.isNotNull(value(field)), condition) : condition;
  }

  Predicate anyOf(List<Predicate> conditions) {
    return is.or(conditions);
  }

  Predicate allOf(List<Predicate> conditions) {
    return is.and(conditions);
  }

  Predicate not(Predicate condition) {
    return is.not(condition);
  }

  /** Rows without a value come last; not saying so of those that have one lets an index be used. */
  Order sorted(SortKey key) {
    var value = value(key.field());
    var nulls = key.field().nullable() ? Nulls.LAST : Nulls.NONE;
    return key.descending() ? is.desc(value, nulls) : is.asc(value, nulls);
  }
}
