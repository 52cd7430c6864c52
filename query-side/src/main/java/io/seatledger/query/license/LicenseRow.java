package io.seatledger.query.license;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What lists may ask of the SQL views that derive what the clock decides; never an object. */
@MappedSuperclass
@SuppressWarnings({"NullAway.Init", "unused"}) // criteria name the fields
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

  private @Nullable BigDecimal listPrice;
  private @Nullable BigDecimal negotiatedDiscount;
  private String seatPolicy;
  private int usedSeats;
  private @Nullable Integer availableSeats;
  private String status;
  private String complianceStatus;
  private boolean isDeleted;
  private int schemaVersion;
}
