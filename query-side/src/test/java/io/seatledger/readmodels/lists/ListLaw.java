package io.seatledger.readmodels.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.query.Page;
import io.seatledger.query.list.Field;
import io.seatledger.query.list.Operator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks a list everything that its fields allow and compares the answers with those by hand. */
public final class ListLaw<T> {

  private final ListByHand<T> byHand;
  private final Function<Map<String, String>, Page<T>> list;
  private final Random random;
  private final Operands operands;

  public ListLaw(ListByHand<T> byHand, Function<Map<String, String>, Page<T>> list, Random random) {
    this.byHand = byHand;
    this.list = list;
    this.random = random;
    this.operands = new Operands(random);
  }

  /** Every operator of every field, alone; gives how many were tried. */
  public int everyFilter(int times) {
    var tried = 0;
    for (var field : byHand.fields().fields()) {
      for (var operator : field.operators()) {
        for (int i = 0; i < times; i++) {
          check(List.of(condition(field, operator)), null, List.of("-created_at"));
        }
        tried++;
      }
    }
    return tried;
  }

  /** Every field that can be sorted by, both ways. */
  public void everyOrder() {
    for (var field : byHand.fields().fields()) {
      if (field.sortable()) {
        check(List.of(), null, List.of(field.name()));
        check(List.of(), null, List.of("-" + field.name()));
      }
    }
  }

  /** Several filters, a search and several sort keys at once. */
  public void anything(int times) {
    for (int i = 0; i < times; i++) {
      var conditions = new HashMap<String, Condition>();
      for (int n = random.nextInt(3); n > 0; n--) {
        var field = any(byHand.fields().fields());
        var condition = condition(field, any(field.operators()));
        conditions.put(condition.parameter(), condition);
      }
      var search = random.nextBoolean() ? Texts.piece(random) : null;
      check(List.copyOf(conditions.values()), search, sort());
    }
  }

  private void check(List<Condition> conditions, @Nullable String search, List<String> sort) {
    var deleted = random.nextBoolean();
    var asked = new HashMap<String, String>();
    conditions.forEach(condition -> asked.put(condition.parameter(), condition.text()));
    asked.put("sort", String.join(",", sort));
    asked.put("limit", Integer.toString(5 + random.nextInt(60)));
    asked.put("include_deleted", Boolean.toString(deleted));
    asked.put("include_total", Boolean.toString(random.nextInt(4) == 0));
    if (search != null) {
      asked.put("search", search);
    }
    assertAnswer(asked, byHand.ids(conditions, search, deleted, sort));
  }

  /** Walks all pages. */
  private void assertAnswer(Map<String, String> asked, List<String> expected) {
    var total = asked.get("include_total").equals("true") ? Long.valueOf(expected.size()) : null;
    var limit = Integer.parseInt(asked.get("limit"));
    var parameters = new HashMap<>(asked);
    var ids = new ArrayList<String>();
    do {
      var page = list.apply(parameters);
      page.data().forEach(row -> ids.add((String) byHand.value(row, "id")));
      assertThat(page.total()).describedAs(asked.toString()).isEqualTo(total);
      parameters.put("cursor", page.nextCursor());
      assertThat(page.data().size())
          .isEqualTo(Math.min(limit, expected.size() - ids.size() + page.data().size()));
    } while (parameters.get("cursor") != null && ids.size() <= expected.size());
    assertThat(ids).describedAs(asked.toString()).isEqualTo(expected);
  }

  private Condition condition(Field field, Operator operator) {
    return operands.condition(field, operator, byHand.values(field));
  }

  private List<String> sort() {
    var keys = new ArrayList<String>();
    var fields = new ArrayList<>(byHand.fields().fields());
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      var field = fields.remove(random.nextInt(fields.size()));
      if (field.sortable()) {
        keys.add((random.nextBoolean() ? "-" : "") + field.name());
      }
    }
    return keys.isEmpty() ? List.of("-created_at") : keys;
  }

  private <E> E any(List<E> several) {
    return several.get(random.nextInt(several.size()));
  }
}
