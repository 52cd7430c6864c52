package io.seatledger.api.dashboard;

import static java.time.ZoneOffset.UTC;

import io.seatledger.api.list.Parameters;
import io.seatledger.query.InvalidQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * What a form asks a page: also as of a day, where pages and the API are asked as of an instant. A
 * field that is left empty asks nothing.
 */
final class DayForm {

  private static final String DAY = "day";

  private DayForm() {}

  /** What the page is asked; a day that is not over yet is now. */
  static Map<String, String> asked(HttpServletRequest request, Instant now) {
    var asked = Parameters.eachOnce(request);
    asked.values().removeIf(String::isEmpty);
    var day = asked.remove(DAY);
    if (day != null && !day.equals(LocalDate.ofInstant(now, UTC).toString())) {
      asked.put(Parameters.AS_OF, end(day).toString());
    }
    return asked;
  }

  private static Instant end(String day) {
    try {
      var next = LocalDate.parse(day).plusDays(1);
      return next.atStartOfDay(UTC).toInstant().minus(1, ChronoUnit.MICROS);
    } catch (DateTimeException _) {
      throw new InvalidQuery(DAY, "must be a day such as 2026-03-31");
    }
  }
}
