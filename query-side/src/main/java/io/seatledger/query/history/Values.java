package io.seatledger.query.history;

import io.seatledger.events.license.Details;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that events carry, under the names and in the order of the contract's fields. */
final class Values {

  static final String STATUS = "status";
  static final String ACTIVE = "active";

  private Values() {}

  static Map<String, @Nullable Object> of(LicenseCreated event) {
    var values = of(event.details());
    values.putAll(seats(event.totalSeats()));
    values.putAll(of(event.term()));
    values.putAll(of(event.pricing()));
    values.putAll(of(event.seatPolicy()));
    return values;
  }

  static Map<String, @Nullable Object> of(Details details) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("asset_id", details.assetId());
    values.put("vendor", details.vendor());
    values.put("product_name", details.productName());
    values.put("product_sku", details.productSku());
    values.put("license_type", details.licenseType());
    values.put("supplier_id", details.supplierId());
    values.put("contract_reference", details.contractReference());
    values.put("contract_id", details.contractId());
    values.put("cost_center_id", details.costCenterId());
    values.put("tags", details.tags());
    values.put("source", details.source());
    values.put("source_type", details.sourceType());
    return values;
  }

  static Map<String, @Nullable Object> seats(@Nullable Integer total) {
    return one("total_seats", total);
  }

  static Map<String, @Nullable Object> of(Term term) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("purchase_date", term.purchaseDate());
    values.put("expiry_date", term.expiryDate());
    values.put("renewal_date", term.renewalDate());
    values.put("auto_renew", term.autoRenew());
    return values;
  }

  static Map<String, @Nullable Object> of(Pricing pricing) {
    var cost = pricing.cost();
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("cost", cost == null ? null : cost.fields());
    values.put("list_price", pricing.listPrice());
    values.put("negotiated_discount", pricing.negotiatedDiscount());
    return values;
  }

  static Map<String, @Nullable Object> of(SeatPolicy policy) {
    return one("seat_policy", policy);
  }

  static Map<String, @Nullable Object> of(SeatAssigned event) {
    var values = of(event.holder());
    values.put("assigned_at", event.effectiveAt());
    values.put("assigned_by_id", event.assignedById());
    values.put("expires_at", event.expiresAt());
    values.put(STATUS, ACTIVE);
    values.put("source", event.source());
    values.put("source_type", event.sourceType());
    return values;
  }

  private static Map<String, @Nullable Object> of(Holder holder) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("assignee_id", holder.id());
    values.put("assignee_type", holder.type());
    values.put("asset_id", holder.assetId());
    return values;
  }

  static Map<String, @Nullable Object> one(String name, @Nullable Object value) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put(name, value);
    return values;
  }
}
