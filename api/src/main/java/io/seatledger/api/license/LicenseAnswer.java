package io.seatledger.api.license;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.Cost;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.query.license.ComplianceStatus;
import io.seatledger.query.license.LicenseNow;
import io.seatledger.query.license.LicenseStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A license as clients get it: every field of contract section 3, null where it has no value. */
record LicenseAnswer(
    String id,
    String tenantId,
    @Nullable String appId,
    @Nullable String assetId,
    @Nullable String vendor,
    @Nullable String productName,
    @Nullable String productSku,
    @Nullable String licenseType,
    @Nullable Integer totalSeats,
    int usedSeats,
    @Nullable Integer availableSeats,
    @Nullable SortedMap<String, @Nullable Object> cost,
    @Nullable Instant purchaseDate,
    @Nullable Instant expiryDate,
    @Nullable Instant renewalDate,
    boolean autoRenew,
    @Nullable String supplierId,
    @Nullable String contractReference,
    @Nullable String contractId,
    @Nullable String costCenterId,
    LicenseStatus status,
    ComplianceStatus complianceStatus,
    List<String> tags,
    @Nullable BigDecimal listPrice,
    @Nullable BigDecimal negotiatedDiscount,
    SeatPolicy seatPolicy,
    String source,
    SourceType sourceType,
    Instant createdAt,
    Instant updatedAt,
    String createdBy,
    String updatedBy,
    @JsonProperty("is_deleted") boolean deleted,
    @Nullable Instant deletedAt,
    @Nullable String deletedBy,
    int schemaVersion) {

  private static final int SCHEMA_VERSION = 1;

  static LicenseAnswer of(LicenseNow now) {
    var license = now.license();
    var details = license.details();
    var term = license.term();
    var pricing = license.pricing();
    return new LicenseAnswer(
        license.id(),
        license.tenantId(),
        license.appId(),
        details.assetId(),
        details.vendor(),
        details.productName(),
        details.productSku(),
        details.licenseType(),
        license.totalSeats(),
        now.usedSeats(),
        now.availableSeats(),
        fields(pricing.cost()),
        term.purchaseDate(),
        term.expiryDate(),
        term.renewalDate(),
        term.autoRenew(),
        details.supplierId(),
        details.contractReference(),
        details.contractId(),
        details.costCenterId(),
        now.status(),
        now.complianceStatus(),
        details.tags(),
        pricing.listPrice(),
        pricing.negotiatedDiscount(),
        license.seatPolicy(),
        details.source(),
        details.sourceType(),
        license.createdAt(),
        license.updatedAt(),
        license.createdBy(),
        license.updatedBy(),
        license.deletedAt() != null,
        license.deletedAt(),
        license.deletedBy(),
        SCHEMA_VERSION);
  }

  private static @Nullable SortedMap<String, @Nullable Object> fields(@Nullable Cost cost) {
    return cost == null ? null : cost.fields();
  }
}
