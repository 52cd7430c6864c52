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
import io.seatledger.query.store.Upsert;
import io.seatledger.query.store.Upsert.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of licenses, read and written many at a time. Thread-safe. */
@Component
final class LicenseTable {

  private static final Upsert<LicenseView> UPSERT =
      new Upsert<>(
          "license",
          List.of(
              new Column<>("id", LicenseView::id),
              new Column<>("tenant_id", LicenseView::tenantId),
              new Column<>("app_id", LicenseView::appId),
              new Column<>("created_at", LicenseView::createdAt),
              new Column<>("updated_at", LicenseView::updatedAt),
              new Column<>("created_by", LicenseView::createdBy),
              new Column<>("updated_by", LicenseView::updatedBy),
              new Column<>("deleted_at", LicenseView::deletedAt),
              new Column<>("deleted_by", LicenseView::deletedBy),
              new Column<>("asset_id", row -> row.details().assetId()),
              new Column<>("vendor", row -> row.details().vendor()),
              new Column<>("product_name", row -> row.details().productName()),
              new Column<>("product_sku", row -> row.details().productSku()),
              new Column<>("license_type", row -> row.details().licenseType()),
              new Column<>("supplier_id", row -> row.details().supplierId()),
              new Column<>("contract_reference", row -> row.details().contractReference()),
              new Column<>("contract_id", row -> row.details().contractId()),
              new Column<>("cost_center_id", row -> row.details().costCenterId()),
              new Column<>("tags", row -> row.details().tags()),
              new Column<>("source", row -> row.details().source()),
              new Column<>("source_type", row -> row.details().sourceType()),
              new Column<>("total_seats", LicenseView::totalSeats),
              new Column<>("purchase_date", row -> row.term().purchaseDate()),
              new Column<>("expiry_date", row -> row.term().expiryDate()),
              new Column<>("renewal_date", row -> row.term().renewalDate()),
              new Column<>("auto_renew", row -> row.term().autoRenew()),
              new Column<>("cost", "?::jsonb", row -> CostJson.of(row.pricing().cost())),
              new Column<>("list_price", row -> row.pricing().listPrice()),
              new Column<>("negotiated_discount", row -> row.pricing().negotiatedDiscount()),
              new Column<>("seat_policy", LicenseView::seatPolicy),
              new Column<>("cancelled", LicenseView::cancelled),
              new Column<>("active_seats", LicenseView::activeSeats),
              new Column<>("refused_seats", LicenseView::refusedSeats),
              new Column<>("version", LicenseView::version),
              new Column<>("sequence", LicenseView::sequence),
              new Column<>("position", LicenseView::position)));

  private final JdbcOperations batches;
  private final JdbcClient jdbc;

  LicenseTable(JdbcOperations batches) {
    this.batches = batches;
    this.jdbc = JdbcClient.create(batches);
  }

  List<LicenseView> find(Collection<String> ids) {
    return jdbc.sql("select * from license where id = any(?)")
        .param(ids.toArray(String[]::new))
        .query((row, _) -> view(row))
        .list();
  }

  void write(Collection<LicenseView> rows) {
    UPSERT.write(batches, rows);
  }

  void clear() {
    jdbc.sql("delete from license").update();
  }

  private static LicenseView view(ResultSet row) throws SQLException {
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
