package io.seatledger.api.pack;

import io.seatledger.api.security.Caller;
import io.seatledger.api.write.Ids;
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

  /** One that waits to be made; it follows from its id and from what its caller asked for. */
  static AuditPack ordered(String id, Caller caller, PackOrder order) {
    return new AuditPack(
        id,
        caller.tenantId(),
        caller.appId(),
        order.vendor(),
        order.licenses(),
        order.asOf(),
        caller.sub(),
        Ids.packNamedAt(id),
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
