package io.seatledger.api.audit;

import io.seatledger.api.list.Parameters;
import io.seatledger.query.InvalidQuery;
import io.seatledger.query.Page;
import io.seatledger.query.history.HistoryFields;
import io.seatledger.query.list.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.regex.Pattern;

/**
 * Which page of the trail is asked for. Its cursors carry the position up to which the first page
 * was read, so that no later page sees what was recorded since, the readings included.
 */
record TrailRequest(ListQuery query, long upTo) {

  private static final String CURSOR = "cursor";
  private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(.+)");

  /**
   * What is asked where the ledger stands at a position. Nobody signs cursors, so the one that is
   * given may have been made up.
   */
  static TrailRequest of(HttpServletRequest request, long head) {
    var parameters = new HashMap<>(Parameters.eachOnce(request));
    var cursor = parameters.remove(CURSOR);
    if (cursor == null) {
      return new TrailRequest(ListQuery.of(HistoryFields.TRAIL, parameters), head);
    }
    var form = FORM.matcher(cursor);
    var upTo = form.matches() ? Long.parseLong(form.group(1)) : Long.MAX_VALUE;
    if (upTo > head) {
      throw new InvalidQuery(CURSOR, "is not one that this list gave out");
    }
    parameters.put(CURSOR, form.group(2));
    return new TrailRequest(ListQuery.of(HistoryFields.TRAIL, parameters), upTo);
  }

  /** The page with such a cursor. */
  <T> Page<T> bounded(Page<T> page) {
    var next = page.nextCursor();
    return next == null ? page : new Page<>(page.data(), upTo + "." + next, page.total());
  }
}
