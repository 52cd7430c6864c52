package io.seatledger.query.license;

import io.seatledger.query.store.ProjectionClient;
import io.seatledger.query.store.Upsert;
import io.seatledger.query.store.Upsert.Column;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What each event made of its license. Thread-safe. */
@Component
final class LicensePast {

  /** What clients set, which is the same as long as the version is. */
  static final List<Column<LicenseView>> CONTENT =
      List.of(
          Column.number("version", LicenseView::version),
          Column.time("deleted_at", LicenseView::deletedAt),
          Column.text("deleted_by", LicenseView::deletedBy),
          Column.text("asset_id", row -> row.details().assetId()),
          Column.text("vendor", row -> row.details().vendor()),
          Column.text("product_name", row -> row.details().productName()),
          Column.text("product_sku", row -> row.details().productSku()),
          Column.text("license_type", row -> row.details().licenseType()),
          Column.text("supplier_id", row -> row.details().supplierId()),
          Column.text("contract_reference", row -> row.details().contractReference()),
          Column.text("contract_id", row -> row.details().contractId()),
          Column.text("cost_center_id", row -> row.details().costCenterId()),
          new Column<>("tags", "text[]", row -> row.details().tags()),
          Column.text("source", row -> row.details().source()),
          Column.text("source_type", row -> row.details().sourceType()),
          Column.count("total_seats", LicenseView::totalSeats),
          Column.time("purchase_date", row -> row.term().purchaseDate()),
          Column.time("expiry_date", row -> row.term().expiryDate()),
          Column.time("renewal_date", row -> row.term().renewalDate()),
          Column.flag("auto_renew", row -> row.term().autoRenew()),
          new Column<>("cost", "jsonb", row -> CostJson.of(row.pricing().cost())),
          new Column<>("list_price", "numeric", row -> row.pricing().listPrice()),
          new Column<>("negotiated_discount", "numeric", row -> row.pricing().negotiatedDiscount()),
          Column.text("seat_policy", LicenseView::seatPolicy),
          Column.flag("cancelled", LicenseView::cancelled));

  /** What any event of a license may change. */
  static final List<Column<LicenseView>> COUNTS =
      List.of(
          Column.time("updated_at", LicenseView::updatedAt),
          Column.text("updated_by", LicenseView::updatedBy),
          Column.count("active_seats", LicenseView::activeSeats),
          Column.count("refused_seats", LicenseView::refusedSeats),
          Column.number("sequence", LicenseView::sequence),
          Column.number("position", LicenseView::position));

  private static final List<Column<LicenseView>> KEY =
      List.of(
          Column.text("license_id", LicenseView::id),
          Column.text("tenant_id", LicenseView::tenantId));

  private static final Upsert<LicenseView> VERSIONS =
      Upsert.ofPast("views.license_version", joined(List.of(KEY, CONTENT, COUNTS)));

  private static final Upsert<LicenseView> STEPS =
      Upsert.ofPast(
          "views.license_step",
          joined(List.of(KEY, List.of(Column.number("version", LicenseView::version)), COUNTS)));

  private static final String VERSIONS_BETWEEN =
      """
      select l.id, l.app_id, l.created_at, l.created_by, v.*
        from views.license_version v
        join views.license l on l.id = v.license_id
       where v.license_id = ? and v.position > ? and v.position <= ?
       order by v.version
      """;

  private final ProjectionClient jdbc;

  LicensePast(ProjectionClient jdbc) {
    this.jdbc = jdbc;
  }

  static List<Column<LicenseView>> joined(List<List<Column<LicenseView>>> columns) {
    return columns.stream().flatMap(List::stream).toList();
  }

  /** Adds licenses as they were after each of their events. */
  void addSteps(List<LicenseView> steps) {
    STEPS.write(jdbc, steps);
  }

  /** Adds licenses as they were after each change of what clients set. */
  void addVersions(Collection<LicenseView> versions) {
    VERSIONS.write(jdbc, versions);
  }

  /** The license after each change of what clients set, between two positions and in order. */
  List<LicenseView> versions(String id, long after, long upTo) {
    return jdbc.sql(VERSIONS_BETWEEN)
        .params(id, after, upTo)
        .query((row, _) -> LicenseTable.view(row))
        .list();
  }

  void clear() {
    jdbc.sql("delete from views.license_step").update();
    jdbc.sql("delete from views.license_version").update();
  }
}
