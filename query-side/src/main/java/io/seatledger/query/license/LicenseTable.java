package io.seatledger.query.license;

import static io.seatledger.query.store.Rows.constant;
import static io.seatledger.query.store.Rows.instant;
import static io.seatledger.query.store.Rows.instantOrNull;
import static io.seatledger.query.store.Rows.textOrNull;
import static io.seatledger.query.store.Rows.texts;

import io.seatledger.events.SourceType;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import io.seatledger.query.store.ProjectionClient;
import io.seatledger.query.store.Upsert;
import io.seatledger.query.store.Upsert.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rows of licenses, read and written many at a time. Thread-safe. */
@Component
final class LicenseTable {

  private static final Upsert<LicenseView> UPSERT =
      new Upsert<>(
          "views.license",
          LicensePast.joined(
              List.of(
                  List.of(
                      Column.text("id", LicenseView::id),
                      Column.text("tenant_id", LicenseView::tenantId),
                      Column.text("app_id", LicenseView::appId),
                      Column.time("created_at", LicenseView::createdAt),
                      Column.text("created_by", LicenseView::createdBy)),
                  LicensePast.CONTENT,
                  LicensePast.COUNTS)));

  /** What {@link #view} reads. */
  static final String COLUMNS = UPSERT.names();

  private final ProjectionClient jdbc;

  LicenseTable(ProjectionClient jdbc) {
    this.jdbc = jdbc;
  }

  List<LicenseView> find(Collection<String> ids) {
    return jdbc.sql("select * from views.license where id = any(?)")
        .param(ids.toArray(String[]::new))
        .query((row, _) -> view(row))
        .list();
  }

  void write(Collection<LicenseView> rows) {
    UPSERT.write(jdbc, rows);
  }

  void clear() {
    jdbc.sql("delete from views.license").update();
  }

  /** Reads a row that has all {@link #COLUMNS}. */
  static LicenseView view(ResultSet row) throws SQLException {
    return new LicenseView(
        row.getString("id"),
        row.getString("tenant_id"),
        textOrNull(row, "app_id"),
        instant(row, "created_at"),
        instant(row, "updated_at"),
        row.getString("created_by"),
        row.getString("updated_by"),
        instantOrNull(row, "deleted_at"),
        textOrNull(row, "deleted_by"),
        details(row),
        row.getObject("total_seats", Integer.class),
        term(row),
        pricing(row),
        constant(SeatPolicy.class, row.getString("seat_policy")),
        row.getBoolean("cancelled"),
        row.getInt("active_seats"),
        row.getInt("refused_seats"),
        row.getLong("version"),
        row.getLong("sequence"),
        row.getLong("position"));
  }

  private static Details details(ResultSet row) throws SQLException {
    return new Details(
        textOrNull(row, "asset_id"),
        textOrNull(row, "vendor"),
        textOrNull(row, "product_name"),
        textOrNull(row, "product_sku"),
        textOrNull(row, "license_type"),
        textOrNull(row, "supplier_id"),
        textOrNull(row, "contract_reference"),
        textOrNull(row, "contract_id"),
        textOrNull(row, "cost_center_id"),
        texts(row, "tags"),
        row.getString("source"),
        SourceType.of(row.getString("source_type")));
  }

  private static Term term(ResultSet row) throws SQLException {
    return new Term(
        instantOrNull(row, "purchase_date"),
        instantOrNull(row, "expiry_date"),
        instantOrNull(row, "renewal_date"),
        row.getBoolean("auto_renew"));
  }

  private static Pricing pricing(ResultSet row) throws SQLException {
    return new Pricing(
        CostJson.read(textOrNull(row, "cost")),
        row.getBigDecimal("list_price"),
        row.getBigDecimal("negotiated_discount"));
  }
}
