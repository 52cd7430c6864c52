package io.seatledger.query.list;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a list is sorted: by one field after another, of which the last tells rows apart. */
record SortOrder(List<SortKey> keys) {

  SortOrder {
    keys = List.copyOf(keys);
  }

  /** Reads field names between commas; rows that are equal follow by key in the last direction. */
  static SortOrder of(ListFields fields, String text) {
    var keys = new ArrayList<SortKey>();
    var seen = new HashSet<Field>();
    for (var name : text.split(",", -1)) {
      keys.add(SortKey.of(fields, name));
      if (!seen.add(keys.getLast().field())) {
        throw new IllegalArgumentException("names a field twice");
      }
    }
    return endingWithKey(fields, keys);
  }

  private static SortOrder endingWithKey(ListFields fields, List<SortKey> keys) {
    var key = new SortKey(fields.keyField(), keys.getLast().descending());
    var named = keys.stream().map(SortKey::field).toList().indexOf(key.field());
    if (named >= 0) {
      return new SortOrder(keys.subList(0, named + 1));
    }
    keys.add(key);
    return new SortOrder(keys);
  }

  String text() {
    return keys.stream().map(SortKey::text).collect(Collectors.joining(","));
  }

  /** Whether a row comes after the one at this place, which has a value for every key. */
  Predicate isAfter(QueriedRow row, List<@Nullable Object> place) {
    return isOneDirection() ? isAfterAtOnce(row, place) : isAfter(row, place, 0);
  }

  private boolean isOneDirection() {
    return keys.stream()
        .allMatch(
            key -> !key.field().nullable() && key.descending() == keys.getFirst().descending());
  }

  /** Compares whole rows, which an index can follow. */
  private Predicate isAfterAtOnce(QueriedRow row, List<@Nullable Object> place) {
    var marks = String.join(",", Collections.nCopies(keys.size(), "?"));
    var sql = "(%s) %s (%s)".formatted(marks, keys.getFirst().beyond(), marks);
    return row.holds(sql, keys.stream().map(SortKey::field).toList(), place);
  }

  private Predicate isAfter(QueriedRow row, List<@Nullable Object> place, int from) {
    var key = keys.get(from);
    var value = place.get(from);
    var ways = new ArrayList<Predicate>();
    if (value != null) {
      ways.add(key.isBeyond(row, value));
    }
    if (from + 1 < keys.size()) {
      ways.add(row.allOf(List.of(key.isAt(row, value), isAfter(row, place, from + 1))));
    }
    return row.anyOf(ways);
  }
}
