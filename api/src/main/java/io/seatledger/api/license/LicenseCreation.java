package io.seatledger.api.license;

import static io.seatledger.api.license.LicenseRequest.COST;
import static io.seatledger.api.license.LicenseRequest.FLAG;
import static io.seatledger.api.license.LicenseRequest.NAME;
import static io.seatledger.api.license.LicenseRequest.PERCENT;
import static io.seatledger.api.license.LicenseRequest.PRICE;
import static io.seatledger.api.license.LicenseRequest.REFERENCE;
import static io.seatledger.api.license.LicenseRequest.SEATS;
import static io.seatledger.api.license.LicenseRequest.SEAT_POLICY;
import static io.seatledger.api.license.LicenseRequest.SOURCE_TYPE;
import static io.seatledger.api.license.LicenseRequest.STATUS;
import static io.seatledger.api.license.LicenseRequest.TAGS;
import static io.seatledger.api.license.LicenseRequest.TIME;

import io.seatledger.api.json.Fields;
import io.seatledger.api.security.Caller;
import io.seatledger.command.license.LicenseCommand.CreateLicense;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import io.seatledger.query.license.LicenseStatus;
import java.util.List;

/** Reads a request for a new license, of which every field may be left out. */
final class LicenseCreation {

  private LicenseCreation() {}

  static CreateLicense of(String id, Fields body) {
    var fields = LicenseRequest.ignoringServerOwned(body);
    return fields.checked(
        new CreateLicense(
            id,
            details(fields),
            fields.value("total_seats", SEATS),
            term(fields),
            pricing(fields),
            fields.value("seat_policy", SEAT_POLICY, SeatPolicy.STRICT),
            fields.value("status", STATUS, LicenseStatus.ACTIVE) == LicenseStatus.CANCELLED));
  }

  private static Details details(Fields fields) {
    return new Details(
        fields.value("asset_id", REFERENCE),
        fields.value("vendor", NAME),
        fields.value("product_name", NAME),
        fields.value("product_sku", NAME),
        fields.value("license_type", NAME),
        fields.value("supplier_id", REFERENCE),
        fields.value("contract_reference", NAME),
        fields.value("contract_id", REFERENCE),
        fields.value("cost_center_id", REFERENCE),
        fields.value("tags", TAGS, List.of()),
        fields.value("source", NAME, Caller.SOURCE),
        fields.value("source_type", SOURCE_TYPE, Caller.SOURCE_TYPE));
  }

  private static Term term(Fields fields) {
    return new Term(
        fields.value("purchase_date", TIME),
        fields.value("expiry_date", TIME),
        fields.value("renewal_date", TIME),
        fields.value("auto_renew", FLAG, false));
  }

  private static Pricing pricing(Fields fields) {
    return new Pricing(
        fields.value("cost", COST),
        fields.value("list_price", PRICE),
        fields.value("negotiated_discount", PERCENT));
  }
}
