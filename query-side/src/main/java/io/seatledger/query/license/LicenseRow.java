package io.seatledger.query.license;

import static io.seatledger.query.store.Rows.constant;

import io.seatledger.events.SourceType;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A row of the SQL views that derive what the clock decides. */
@MappedSuperclass
@SuppressWarnings({"NullAway.Init", "unused"}) // JPA fills the fields
abstract class LicenseRow {

  @Id private String id;
  private String tenantId;
  private @Nullable String appId;
  private Instant createdAt;
  private Instant updatedAt;
  private String createdBy;
  private String updatedBy;
  private @Nullable Instant deletedAt;
  private @Nullable String deletedBy;
  private @Nullable String assetId;
  private @Nullable String vendor;
  private @Nullable String productName;
  private @Nullable String productSku;
  private @Nullable String licenseType;
  private @Nullable String supplierId;
  private @Nullable String contractReference;
  private @Nullable String contractId;
  private @Nullable String costCenterId;
  private String[] tags;
  private String source;
  private String sourceType;
  private @Nullable Integer totalSeats;
  private @Nullable Instant purchaseDate;
  private @Nullable Instant expiryDate;
  private @Nullable Instant renewalDate;
  private boolean autoRenew;

  @ColumnTransformer(read = "cost::text")
  private @Nullable String cost;

  private @Nullable BigDecimal listPrice;
  private @Nullable BigDecimal negotiatedDiscount;
  private String seatPolicy;
  private boolean cancelled;
  private int activeSeats;
  private int refusedSeats;
  private long version;
  private long sequence;
  private long position;
  private int usedSeats;
  private @Nullable Integer availableSeats;
  private String status;
  private String complianceStatus;
  private boolean isDeleted;
  private int schemaVersion;

  String tenantId() {
    return tenantId;
  }

  @Nullable String appId() {
    return appId;
  }

  LicenseNow now() {
    return new LicenseNow(
        view(),
        constant(LicenseStatus.class, status),
        usedSeats,
        availableSeats,
        constant(ComplianceStatus.class, complianceStatus));
  }

  LicenseView view() {
    return new LicenseView(
        id,
        tenantId,
        appId,
        createdAt,
        updatedAt,
        createdBy,
        updatedBy,
        deletedAt,
        deletedBy,
        details(),
        totalSeats,
        new Term(purchaseDate, expiryDate, renewalDate, autoRenew),
        new Pricing(CostJson.read(cost), listPrice, negotiatedDiscount),
        constant(SeatPolicy.class, seatPolicy),
        cancelled,
        activeSeats,
        refusedSeats,
        version,
        sequence,
        position);
  }

  private Details details() {
    return new Details(
        assetId,
        vendor,
        productName,
        productSku,
        licenseType,
        supplierId,
        contractReference,
        contractId,
        costCenterId,
        List.of(tags),
        source,
        SourceType.of(sourceType));
  }
}
