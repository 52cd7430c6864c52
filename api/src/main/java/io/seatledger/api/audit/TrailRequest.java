package io.seatledger.api.audit;

import io.seatledger.api.list.Parameters;
import io.seatledger.query.InvalidQuery;
import io.seatledger.query.Page;
import io.seatledger.query.history.HistoryFields;
import io.seatledger.query.list.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which page of the trail is asked for. Its cursors carry the position up to which the first page
 * was read, so that no later page sees what was recorded since, that reading included.
 *
 * @param upTo nothing for the first page
 */
record TrailRequest(ListQuery query, Optional<Long> upTo) {

  private static final String CURSOR = "cursor";
  private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(.+)");

  static TrailRequest of(HttpServletRequest request) {
    var parameters = new HashMap<>(Parameters.eachOnce(request));
    var cursor = parameters.remove(CURSOR);
    if (cursor == null) {
      return new TrailRequest(ListQuery.of(HistoryFields.TRAIL, parameters), Optional.empty());
    }
    var form = FORM.matcher(cursor);
    if (!form.matches()) {
      throw new InvalidQuery(CURSOR, "is not one that this list gave out");
    }
    parameters.put(CURSOR, form.group(2));
    var upTo = Long.parseLong(form.group(1));
    return new TrailRequest(ListQuery.of(HistoryFields.TRAIL, parameters), Optional.of(upTo));
  }

  /** The page with such a cursor. */
  static <T> Page<T> bounded(Page<T> page, long upTo) {
    var next = page.nextCursor();
    return next == null ? page : new Page<>(page.data(), upTo + "." + next, page.total());
  }
}
