package io.seatledger.bench.crud;

import io.seatledger.bench.http.LicenseAnswer;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A license and how many of its seats are taken; its row is locked by whoever takes one. */
@Entity
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills and reads it
class License {

  @Id private String id;
  private String tenantId;
  private @Nullable String vendor;
  private @Nullable String productName;
  private @Nullable Integer totalSeats;
  private int usedSeats;
  private Instant createdAt;
  private Instant updatedAt;
  private String createdBy;

  protected License() {}

  License(LicenseAnswer made) {
    id = made.id();
    tenantId = made.tenantId();
    vendor = made.vendor();
    productName = made.productName();
    totalSeats = made.totalSeats();
    createdAt = made.createdAt();
    updatedAt = made.createdAt();
    createdBy = made.createdBy();
  }

  boolean belongsTo(String tenant) {
    return tenantId.equals(tenant);
  }

  boolean isFull() {
    return totalSeats != null && usedSeats >= totalSeats;
  }

  void takeSeat(Instant now) {
    usedSeats++;
    updatedAt = now;
  }
}
