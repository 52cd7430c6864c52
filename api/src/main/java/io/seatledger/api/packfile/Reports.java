package io.seatledger.api.packfile;

import io.seatledger.api.packfile.Report.Column;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Cost;
import io.seatledger.query.assignment.AssignmentNow;
import io.seatledger.query.license.LicenseNow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of a pack, spelled as the service's answers are. */
final class Reports {

  private static final Map<AssigneeType, String> ASSIGNEES =
      Map.of(AssigneeType.PERSON, "Person", AssigneeType.GROUP, "Group");

  /** What is owned. */
  static final Report<LicenseNow> ENTITLEMENTS =
      new Report<>(
          "entitlements",
          List.of(
              new Column<>("license_id", now -> now.license().id()),
              new Column<>("vendor", now -> now.license().details().vendor()),
              new Column<>("product_name", now -> now.license().details().productName()),
              new Column<>("product_sku", now -> now.license().details().productSku()),
              new Column<>("license_type", now -> now.license().details().licenseType()),
              new Column<>("total_seats", now -> now.license().totalSeats()),
              new Column<>("seat_policy", now -> now.license().seatPolicy()),
              new Column<>("status", LicenseNow::status),
              new Column<>("purchase_date", now -> now.license().term().purchaseDate()),
              new Column<>("expiry_date", now -> now.license().term().expiryDate()),
              new Column<>("renewal_date", now -> now.license().term().renewalDate()),
              new Column<>("auto_renew", now -> now.license().term().autoRenew()),
              new Column<>("cost", now -> fields(now.license().pricing().cost())),
              new Column<>("list_price", now -> now.license().pricing().listPrice()),
              new Column<>(
                  "negotiated_discount", now -> now.license().pricing().negotiatedDiscount()),
              new Column<>("supplier_id", now -> now.license().details().supplierId()),
              new Column<>(
                  "contract_reference", now -> now.license().details().contractReference()),
              new Column<>("contract_id", now -> now.license().details().contractId()),
              new Column<>("cost_center_id", now -> now.license().details().costCenterId()),
              new Column<>("asset_id", now -> now.license().details().assetId()),
              new Column<>("tags", now -> now.license().details().tags()),
              new Column<>("app_id", now -> now.license().appId()),
              new Column<>("created_at", now -> now.license().createdAt()),
              new Column<>("created_by", now -> now.license().createdBy()),
              new Column<>("updated_at", now -> now.license().updatedAt()),
              new Column<>("updated_by", now -> now.license().updatedBy()),
              new Column<>("is_deleted", Reports::isDeleted),
              new Column<>("deleted_at", now -> now.license().deletedAt()),
              new Column<>("deleted_by", now -> now.license().deletedBy())));

  /** Who holds it, and who held it. */
  static final Report<AssignmentNow> ASSIGNMENTS =
      new Report<>(
          "assignments",
          List.of(
              new Column<>("assignment_id", now -> now.assignment().id()),
              new Column<>("license_id", now -> now.assignment().licenseId()),
              new Column<>("assignee_type", now -> ASSIGNEES.get(now.assignment().holder().type())),
              new Column<>("assignee_id", now -> now.assignment().holder().id()),
              new Column<>("asset_id", now -> now.assignment().holder().assetId()),
              new Column<>("status", AssignmentNow::status),
              new Column<>("assigned_at", now -> now.assignment().assignedAt()),
              new Column<>("assigned_by_id", now -> now.assignment().assignedById()),
              new Column<>("expires_at", now -> now.assignment().expiresAt()),
              new Column<>("last_used_at", now -> now.assignment().lastUsedAt()),
              new Column<>("revoked_at", now -> now.assignment().revokedAt()),
              new Column<>("revoked_by", now -> now.assignment().revokedBy()),
              new Column<>("revoke_reason", now -> now.assignment().revokeReason()),
              new Column<>("app_id", now -> now.assignment().appId()),
              new Column<>("created_at", now -> now.assignment().createdAt()),
              new Column<>("created_by", now -> now.assignment().createdBy())));

  /** The effective license position: what is owned, what is used, and the difference. */
  static final Report<LicenseNow> POSITION =
      new Report<>(
          "position",
          List.of(
              new Column<>("license_id", now -> now.license().id()),
              new Column<>("vendor", now -> now.license().details().vendor()),
              new Column<>("product_name", now -> now.license().details().productName()),
              new Column<>("product_sku", now -> now.license().details().productSku()),
              new Column<>("status", LicenseNow::status),
              new Column<>("entitled", now -> now.license().totalSeats()),
              new Column<>("used", LicenseNow::usedSeats),
              new Column<>("difference", LicenseNow::availableSeats),
              new Column<>("refused", now -> now.license().refusedSeats()),
              new Column<>("compliance_status", LicenseNow::complianceStatus)));

  /** How many licenses and seats are in order. */
  static final Report<ComplianceCount> COMPLIANCE =
      new Report<>(
          "compliance",
          List.of(
              new Column<>("group", ComplianceCount::group),
              new Column<>("key", ComplianceCount::key),
              new Column<>("licenses", ComplianceCount::licenses),
              new Column<>("unlimited_licenses", ComplianceCount::unlimitedLicenses),
              new Column<>("total_seats", ComplianceCount::totalSeats),
              new Column<>("used_seats", ComplianceCount::usedSeats)));

  private Reports() {}

  /** Whether it was out of the books by then, so that it counts no more. */
  static boolean isDeleted(LicenseNow now) {
    return now.license().deletedAt() != null;
  }

  private static @Nullable Object fields(@Nullable Cost cost) {
    return cost == null ? null : cost.fields();
  }
}
