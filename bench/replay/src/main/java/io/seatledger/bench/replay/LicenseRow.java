package io.seatledger.bench.replay;

import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills and reads it
class LicenseRow {

  @Id private String id;
  private String tenantId;
  private @Nullable String vendor;
  private @Nullable String productName;
  private @Nullable String productSku;
  private @Nullable String licenseType;
  private @Nullable String supplierId;
  private @Nullable String contractReference;
  private @Nullable String costCenterId;
  private @Nullable Integer totalSeats;
  private @Nullable Instant purchaseDate;
  private @Nullable Instant expiryDate;
  private @Nullable Instant renewalDate;
  private boolean autoRenew;
  private @Nullable BigDecimal listPrice;
  private @Nullable BigDecimal negotiatedDiscount;
  private String seatPolicy;
  private int usedSeats;
  private Instant createdAt;
  private Instant updatedAt;
  private String createdBy;
  private String updatedBy;

  protected LicenseRow() {}

  LicenseRow(LicenseCreated event, Stamp stamp) {
    id = event.licenseId();
    tenantId = stamp.origin().tenantId();
    describe(event);
    totalSeats = event.totalSeats();
    purchaseDate = event.term().purchaseDate();
    expiryDate = event.term().expiryDate();
    renewalDate = event.term().renewalDate();
    autoRenew = event.term().autoRenew();
    listPrice = event.pricing().listPrice();
    negotiatedDiscount = event.pricing().negotiatedDiscount();
    seatPolicy = event.seatPolicy().name();
    createdAt = stamp.at();
    createdBy = stamp.origin().actor();
    touch(stamp);
  }

  private void describe(LicenseCreated event) {
    vendor = event.details().vendor();
    productName = event.details().productName();
    productSku = event.details().productSku();
    licenseType = event.details().licenseType();
    supplierId = event.details().supplierId();
    contractReference = event.details().contractReference();
    costCenterId = event.details().costCenterId();
  }

  void seats(int more, Stamp stamp) {
    usedSeats += more;
    touch(stamp);
  }

  private void touch(Stamp stamp) {
    updatedAt = stamp.at();
    updatedBy = stamp.origin().actor();
  }
}
