package io.seatledger.query.compliance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.seatledger.query.compliance.Compliance.Group;
import io.seatledger.query.compliance.Compliance.Spend;
import io.seatledger.query.store.Rows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the grouping sets.
 *
 * @param grouped SQL's bits of the columns that are not grouped by
 */
record Counted(
    int grouped,
    boolean isSpend,
    @Nullable String key,
    @Nullable String currency,
    long licenses,
    int unlimited,
    long totalSeats,
    long usedSeats,
    BigDecimal amount,
    long priced) {

  private static final int ALL = 0b1111;
  private static final int COMPLIANCE_STATUS = 0b0111;
  private static final int STATUS = 0b1011;
  private static final int VENDOR = 0b1101;
  private static final int COST_CENTER = 0b1110;

  static Counted of(ResultSet row) throws SQLException {
    return new Counted(
        row.getInt("grouped"),
        row.getBoolean("spend"),
        Rows.textOrNull(row, "key"),
        Rows.textOrNull(row, "currency"),
        row.getLong("licenses"),
        row.getInt("unlimited"),
        row.getLong("total_seats"),
        row.getLong("used_seats"),
        row.getBigDecimal("amount"),
        row.getLong("priced"));
  }

  static Compliance compliance(List<Counted> rows) {
    var groups = rows.stream().filter(row -> !row.isSpend).collect(groupingBy(Counted::grouped));
    var spend =
        rows.stream()
            .filter(row -> row.isSpend && row.priced > 0)
            .collect(groupingBy(Counted::place, mapping(Counted::spend, toList())));
    var all = groups.getOrDefault(ALL, List.of()).getFirst();
    return new Compliance(
        all.group(spend),
        all.unlimited,
        groups(groups.get(COMPLIANCE_STATUS), spend),
        groups(groups.get(STATUS), spend),
        groups(groups.get(VENDOR), spend),
        groups(groups.get(COST_CENTER), spend));
  }

  private static List<Group> groups(@Nullable List<Counted> rows, Map<Place, List<Spend>> spend) {
    return rows == null ? List.of() : rows.stream().map(row -> row.group(spend)).toList();
  }

  private Place place() {
    return new Place(grouped, key);
  }

  private Group group(Map<Place, List<Spend>> spend) {
    return new Group(key, licenses, totalSeats, usedSeats, spend.getOrDefault(place(), List.of()));
  }

  private Spend spend() {
    return new Spend(currency, amount, priced);
  }

  private record Place(int grouped, @Nullable String key) {}
}
