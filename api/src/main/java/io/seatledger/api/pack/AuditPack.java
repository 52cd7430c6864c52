package io.seatledger.api.pack;

import io.seatledger.api.security.Caller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pack that somebody asked for, as clients get it.
 *
 * @param events how many are in it
 * @param position of the tenant's last event before its instant
 * @param contentHash the same whenever the same is asked for
 * @param size of its file in bytes
 * @param failure why it could not be made
 */
public record AuditPack(
    String id,
    String tenantId,
    @Nullable String appId,
    @Nullable String vendor,
    List<String> licenseIds,
    Instant asOf,
    String requestedBy,
    Instant requestedAt,
    State state,
    int percentage,
    @Nullable Long events,
    @Nullable Long position,
    @Nullable String contentHash,
    @Nullable Long size,
    @Nullable Instant madeAt,
    @Nullable String failure) {

  public AuditPack {
    licenseIds = List.copyOf(licenseIds);
  }

  /** How far it is. */
  public enum State {
    /** It waits for its turn. */
    QUEUED,
    /** It is being made. */
    BUILDING,
    /** It can be taken away. */
    READY,
    /** It could not be made and has to be asked for again. */
    FAILED;

    /** Whether it stays as it is. */
    public boolean isEnd() {
      return this == READY || this == FAILED;
    }
  }

  /** One that waits to be made. */
  static AuditPack ordered(String id, Caller caller, PackOrder order, Instant now) {
    return ordered(
        id,
        caller.tenantId(),
        caller.appId(),
        order.vendor(),
        order.licenses(),
        order.asOf(),
        caller.sub(),
        now);
  }

  /** As it was when it was asked for. */
  AuditPack asOrdered() {
    return ordered(id, tenantId, appId, vendor, licenseIds, asOf, requestedBy, requestedAt);
  }

  private static AuditPack ordered(
      String id,
      String tenantId,
      @Nullable String appId,
      @Nullable String vendor,
      List<String> licenseIds,
      Instant asOf,
      String by,
      Instant at) {
    return new AuditPack(
        id,
        tenantId,
        appId,
        vendor,
        licenseIds,
        asOf,
        by,
        at,
        State.QUEUED,
        0,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
