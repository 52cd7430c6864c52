package io.seatledger.query.license;

import static io.seatledger.query.store.Rows.constant;
import static java.util.stream.Collectors.toMap;

import io.seatledger.query.Reader;
import io.seatledger.query.store.Reading;
import io.seatledger.readmodels.ReadModels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Licenses with what the view {@code license_now} derives from the clock, as lists filter by it.
 */
final class LicensesBySql {

  private LicensesBySql() {}

  static Map<String, LicenseNow> find(ReadModels books, Collection<String> ids, Instant now) {
    return books
        .get(Reading.class)
        .at(now, new Reader("ten_acme", null), () -> rows(books, ids))
        .stream()
        .collect(toMap(found -> found.license().id(), found -> found));
  }

  private static List<LicenseNow> rows(ReadModels books, Collection<String> ids) {
    return books
        .get(JdbcClient.class)
        .sql("select * from views.license_now where id = any(?)")
        .param(ids.toArray(String[]::new))
        .query((row, _) -> license(row))
        .list();
  }

  private static LicenseNow license(ResultSet row) throws SQLException {
    return new LicenseNow(
        LicenseTable.view(row),
        constant(LicenseStatus.class, row.getString("status")),
        row.getInt("used_seats"),
        row.getObject("available_seats", Integer.class),
        constant(ComplianceStatus.class, row.getString("compliance_status")));
  }
}
