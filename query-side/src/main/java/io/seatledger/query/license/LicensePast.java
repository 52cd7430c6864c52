package io.seatledger.query.license;

import io.seatledger.query.store.Upsert;
import io.seatledger.query.store.Upsert.Column;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each event made of its license. Thread-safe. */
@Component
final class LicensePast {

  /** What clients set, which is the same as long as the version is. */
  static final List<Column<LicenseView>> CONTENT =
      List.of(
          new Column<>("version", LicenseView::version),
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
          new Column<>("cancelled", LicenseView::cancelled));

  /** What any event of a license may change. */
  static final List<Column<LicenseView>> COUNTS =
      List.of(
          new Column<>("updated_at", LicenseView::updatedAt),
          new Column<>("updated_by", LicenseView::updatedBy),
          new Column<>("active_seats", LicenseView::activeSeats),
          new Column<>("refused_seats", LicenseView::refusedSeats),
          new Column<>("sequence", LicenseView::sequence),
          new Column<>("position", LicenseView::position));

  private static final List<Column<LicenseView>> KEY =
      List.of(
          new Column<>("license_id", LicenseView::id),
          new Column<>("tenant_id", LicenseView::tenantId));

  private static final Upsert<LicenseView> VERSIONS =
      Upsert.ofPast("license_version", joined(List.of(KEY, CONTENT, COUNTS)));

  /** As arrays, since a statement of thousands of parameters takes longer to read than to do. */
  private static final String STEPS =
      """
      insert into license_step
        (license_id, tenant_id, position, sequence, version, active_seats, refused_seats,
         updated_at, updated_by)
      select * from unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::int[],
                           ?::int[], ?::timestamptz[], ?::text[])
      on conflict do nothing
      """;

  private static final String VERSIONS_BETWEEN =
      """
      select l.id, l.app_id, l.created_at, l.created_by, v.*
        from views.license_version v
        join views.license l on l.id = v.license_id
       where v.license_id = ? and v.position > ? and v.position <= ?
       order by v.version
      """;

  private final JdbcOperations batches;
  private final JdbcClient jdbc;

  LicensePast(JdbcOperations batches) {
    this.batches = batches;
    this.jdbc = JdbcClient.create(batches);
  }

  static List<Column<LicenseView>> joined(List<List<Column<LicenseView>>> columns) {
    return columns.stream().flatMap(List::stream).toList();
  }

  /** Adds licenses as they were after each of their events. */
  void addSteps(List<LicenseView> steps) {
    if (!steps.isEmpty()) {
      jdbc.sql(STEPS)
          .params(
              array(steps, LicenseView::id, String[]::new),
              array(steps, LicenseView::tenantId, String[]::new),
              array(steps, LicenseView::position, Long[]::new),
              array(steps, LicenseView::sequence, Long[]::new),
              array(steps, LicenseView::version, Long[]::new),
              array(steps, LicenseView::activeSeats, Integer[]::new),
              array(steps, LicenseView::refusedSeats, Integer[]::new),
              array(steps, step -> step.updatedAt().toString(), String[]::new),
              array(steps, LicenseView::updatedBy, String[]::new))
          .update();
    }
  }

  private static <T> Object array(
      List<LicenseView> steps, Function<LicenseView, T> value, IntFunction<T[]> array) {
    return steps.stream().map(value).toArray(array);
  }

  /** Adds licenses as they were after each change of what clients set. */
  void addVersions(Collection<LicenseView> versions) {
    VERSIONS.write(batches, versions);
  }

  /** The license after each change of what clients set, between two positions and in order. */
  List<LicenseView> versions(String id, long after, long upTo) {
    return jdbc.sql(VERSIONS_BETWEEN)
        .params(id, after, upTo)
        .query((row, _) -> LicenseTable.view(row))
        .list();
  }

  void clear() {
    batches.update("delete from license_step");
    batches.update("delete from license_version");
  }
}
