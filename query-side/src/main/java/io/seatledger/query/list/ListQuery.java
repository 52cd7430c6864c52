package io.seatledger.query.list;

import io.seatledger.query.InvalidQuery;
import io.seatledger.query.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client asks of a list: which rows, in which order, and how many at once. */
public final class ListQuery {

  private static final int LARGEST_PAGE = 500;
  private static final int USUAL_PAGE = 50;

  private final ListFields fields;
  private final List<Filter> filters;
  private final String search;
  private final SortOrder order;
  private final boolean includesDeleted;
  private final boolean includesTotal;
  private final int limit;
  private final @Nullable String cursor;

  private ListQuery(ListFields fields, Given given) {
    this.fields = fields;
    this.filters = filters(fields, given);
    this.search = fields.isSearched() ? given.take("search", Values::text, "") : "";
    this.order =
        given.take(
            "sort", text -> SortOrder.of(fields, text), SortOrder.of(fields, fields.usualSort()));
    this.includesDeleted =
        !fields.hidesDeleted() || given.take("include_deleted", Values::flag, false);
    this.includesTotal = given.take("include_total", Values::flag, false);
    this.limit = given.take("limit", ListQuery::pageSize, USUAL_PAGE);
    this.cursor = given.take("cursor", Values::text);
  }

  /**
   * Reads parameters by their names.
   *
   * @throws InvalidQuery for one that is unknown or means nothing
   */
  public static ListQuery of(ListFields fields, Map<String, String> parameters) {
    var given = new Given(parameters);
    var query = new ListQuery(fields, given);
    given.requireNothingLeft();
    return query;
  }

  private static List<Filter> filters(ListFields fields, Given given) {
    var filters = new ArrayList<Filter>();
    for (var field : fields.fields()) {
      for (var operator : field.operators()) {
        var filter =
            given.take(field.parameter(operator), text -> Filter.of(field, operator, text));
        if (filter != null) {
          filters.add(filter);
        }
      }
    }
    return filters;
  }

  private static Integer pageSize(String text) {
    var size = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    if (size < 1 || size > LARGEST_PAGE) {
      throw new IllegalArgumentException("must be a whole number between 1 and " + LARGEST_PAGE);
    }
    return size;
  }

  /** How many rows a page has at most. */
  public int limit() {
    return limit;
  }

  boolean includesTotal() {
    return includesTotal;
  }

  SortOrder order() {
    return order;
  }

  /** Where the page before ended; null for the first page. */
  @Nullable Cursor cursor() {
    return cursor == null ? null : Cursor.of(this, cursor);
  }

  /**
   * The moment of the page before; on the first page {@code now}, as today's rows show it. Whether
   * a moment with a position can have come is for the ledger to say.
   *
   * @throws InvalidQuery if no node can have answered at that moment yet
   */
  public Moment moment(Instant now) {
    var before = cursor();
    return before == null ? Moment.now(now) : before.momentUntil(now.plus(Moment.CLOCKS_APART));
  }

  /** The conditions on every row, wherever the page begins. */
  Conditions conditions() {
    return new Conditions(fields, filters, search, includesDeleted);
  }

  /** What makes it another query: not how many rows are shown at once, or counted. */
  List<String> identity() {
    var identity = new ArrayList<>(List.of(fields.list(), order.text()));
    identity.add(Boolean.toString(includesDeleted));
    identity.add(search);
    filters.forEach(filter -> identity.add(filter.parameter() + "=" + filter.text()));
    return identity;
  }
}
