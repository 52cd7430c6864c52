package io.seatledger.query.license;

import static io.seatledger.query.list.Field.choice;
import static io.seatledger.query.list.Field.field;
import static io.seatledger.query.list.Kind.DECIMAL;
import static io.seatledger.query.list.Kind.FLAG;
import static io.seatledger.query.list.Kind.NUMBER;
import static io.seatledger.query.list.Kind.TEXT;
import static io.seatledger.query.list.Kind.TEXTS;
import static io.seatledger.query.list.Kind.TIME;

import io.seatledger.events.SourceType;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.query.list.ListFields;
import java.util.List;

/** What the list of licenses can be asked about: every field but {@code cost}. */
public final class LicenseFields {

  public static final ListFields ALL =
      new ListFields(
          "licenses",
          List.of(
              field("id", TEXT).withIndex(),
              field("tenant_id", TEXT),
              field("app_id", TEXT).orNull(),
              field("asset_id", TEXT).orNull(),
              field("vendor", TEXT).orNull(),
              field("product_name", TEXT).orNull(),
              field("product_sku", TEXT).orNull(),
              field("license_type", TEXT).orNull(),
              field("total_seats", NUMBER).orNull(),
              field("used_seats", NUMBER),
              field("available_seats", NUMBER).orNull(),
              field("purchase_date", TIME).orNull(),
              field("expiry_date", TIME).orNull(),
              field("renewal_date", TIME).orNull(),
              field("auto_renew", FLAG),
              field("supplier_id", TEXT).orNull(),
              field("contract_reference", TEXT).orNull(),
              field("contract_id", TEXT).orNull(),
              field("cost_center_id", TEXT).orNull(),
              choice("status", LicenseStatus.values()),
              choice("compliance_status", ComplianceStatus.values()),
              field("tags", TEXTS),
              field("list_price", DECIMAL).orNull(),
              field("negotiated_discount", DECIMAL).orNull(),
              choice("seat_policy", SeatPolicy.values()),
              field("source", TEXT),
              choice("source_type", SourceType.values()),
              field("created_at", TIME).withIndex(),
              field("updated_at", TIME),
              field("created_by", TEXT),
              field("updated_by", TEXT),
              field("is_deleted", FLAG),
              field("deleted_at", TIME).orNull(),
              field("deleted_by", TEXT).orNull(),
              field("schema_version", NUMBER)),
          List.of("vendor", "product_name", "product_sku", "contract_reference"));

  private LicenseFields() {}
}
