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
import io.seatledger.command.license.DetailsEdit;
import io.seatledger.command.license.Edit;
import io.seatledger.command.license.LicenseCommand.UpdateLicense;
import io.seatledger.command.license.PricingEdit;
import io.seatledger.command.license.TermEdit;
import io.seatledger.events.Origin;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.query.license.LicenseStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a merge patch of a license: what is left out stays, null clears (RFC 7396). */
final class LicenseChange {

  private LicenseChange() {}

  static UpdateLicense of(String id, Fields body, @Nullable Set<Long> expectedVersions) {
    var fields = LicenseRequest.ignoringServerOwned(body);
    return fields.checked(
        new UpdateLicense(
            id,
            details(fields),
            fields.edit("total_seats", SEATS),
            term(fields),
            pricing(fields),
            value(fields.edit("seat_policy", SEAT_POLICY, SeatPolicy.STRICT)),
            cancelled(value(fields.edit("status", STATUS, LicenseStatus.ACTIVE))),
            expectedVersions));
  }

  /**
   * Where the change comes from: what it says of itself, whether or not the license is to keep it.
   */
  static Origin origin(UpdateLicense change, Caller caller) {
    var source = value(change.details().source());
    var sourceType = value(change.details().sourceType());
    return caller.origin(
        source == null ? Caller.SOURCE : source,
        sourceType == null ? Caller.SOURCE_TYPE : sourceType);
  }

  private static DetailsEdit details(Fields fields) {
    return new DetailsEdit(
        fields.edit("asset_id", REFERENCE),
        fields.edit("vendor", NAME),
        fields.edit("product_name", NAME),
        fields.edit("product_sku", NAME),
        fields.edit("license_type", NAME),
        fields.edit("supplier_id", REFERENCE),
        fields.edit("contract_reference", NAME),
        fields.edit("contract_id", REFERENCE),
        fields.edit("cost_center_id", REFERENCE),
        fields.edit("tags", TAGS, List.of()),
        fields.edit("source", NAME, Caller.SOURCE),
        fields.edit("source_type", SOURCE_TYPE, Caller.SOURCE_TYPE));
  }

  private static TermEdit term(Fields fields) {
    return new TermEdit(
        fields.edit("purchase_date", TIME),
        fields.edit("expiry_date", TIME),
        fields.edit("renewal_date", TIME),
        fields.edit("auto_renew", FLAG, false));
  }

  private static PricingEdit pricing(Fields fields) {
    return new PricingEdit(
        fields.edit("cost", COST),
        fields.edit("list_price", PRICE),
        fields.edit("negotiated_discount", PERCENT));
  }

  private static @Nullable Boolean cancelled(@Nullable LicenseStatus status) {
    return switch (status) {
      case ACTIVE -> false;
      case CANCELLED -> true;
      case EXPIRING_SOON, EXPIRED -> null;
      case null -> null;
    };
  }

  private static <T> @Nullable T value(@Nullable Edit<T> edit) {
    return edit == null ? null : edit.value();
  }
}
