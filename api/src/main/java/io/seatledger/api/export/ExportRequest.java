package io.seatledger.api.export;

import io.seatledger.api.list.Parameters;
import io.seatledger.query.InvalidQuery;
import io.seatledger.query.list.ListFields;
import io.seatledger.query.list.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are to be in a file: all that pass the filters, the oldest first.
 *
 * @param filters the parameters but for the format
 */
record ExportRequest(ExportFormat format, Map<String, String> filters) {

  private static final List<String> OF_PAGES = List.of("sort", "limit", "cursor", "include_total");
  private static final String PAGE = "500";

  static ExportRequest of(HttpServletRequest request) {
    var filters = Parameters.eachOnce(request);
    var format = ExportFormat.of(filters.remove("format"));
    for (var name : OF_PAGES) {
      if (filters.containsKey(name)) {
        throw new InvalidQuery(name, "is not a parameter of this request");
      }
    }
    return new ExportRequest(format, filters);
  }

  /** The page after the one whose cursor it is; the first, for null. */
  ListQuery page(ListFields fields, @Nullable String cursor) {
    var asked = new HashMap<>(filters);
    asked.put("sort", fields.usualSort().replace("-", ""));
    asked.put("limit", PAGE);
    if (cursor != null) {
      asked.put("cursor", cursor);
    }
    return ListQuery.of(fields, asked);
  }
}
