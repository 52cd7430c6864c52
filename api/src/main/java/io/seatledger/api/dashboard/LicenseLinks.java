package io.seatledger.api.dashboard;

import io.seatledger.api.list.Parameters;
import io.seatledger.query.Moment;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Where licenses are listed as they are at a moment. */
record LicenseLinks(Moment moment) {

  /** Where all are. */
  public String all() {
    return having(Map.of());
  }

  /** Where those are whose field has that value, as the API takes it. */
  public String having(String field, String value) {
    return having(Map.of(field, value));
  }

  /** Where those are that run and end so soon. */
  public String endingBy(Instant until) {
    return having(
        Map.of(
            "status", "active,expiring_soon",
            "expiry_date_lte", until.toString(),
            "sort", "expiry_date"));
  }

  private String having(Map<String, String> values) {
    var asked = new TreeMap<>(values);
    if (!moment.isNow()) {
      asked.put(Parameters.AS_OF, moment.now().toString());
    }
    return PageLink.to(LicensePages.PAGE, asked);
  }
}
