package io.seatledger.api.write;

import io.seatledger.events.Recorded;
import io.seatledger.events.license.LicenseEvent;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** A write that is done. */
public final class Written {

  private final ConsistencyToken token;
  private final String subjectId;
  private final Instant decidedAt;
  private final boolean repeatable;
  private final boolean visible;
  private final List<Recorded<LicenseEvent>> changes;

  Written(
      ConsistencyToken token,
      String subjectId,
      Instant decidedAt,
      boolean repeatable,
      boolean visible,
      List<Recorded<LicenseEvent>> changes) {
    this.token = token;
    this.subjectId = subjectId;
    this.decidedAt = decidedAt;
    this.repeatable = repeatable;
    this.visible = visible;
    this.changes = changes;
  }

  /** The license it concerns. */
  public String licenseId() {
    return token.licenseId();
  }

  /** What is answered: the license or one of its assignments. */
  public String subjectId() {
    return subjectId;
  }

  /** The ledger position from which on reads show it. */
  public long position() {
    return token.position();
  }

  /** The moment for which its answer is true. */
  public Instant decidedAt() {
    return decidedAt;
  }

  /** Whether its answer may be asked for again, and so must show its position and nothing later. */
  public boolean isRepeatable() {
    return repeatable;
  }

  /**
   * What it changed; nothing if that is to be read, as for a request that was carried out before.
   */
  public List<Recorded<LicenseEvent>> changes() {
    return changes;
  }

  /** What every answer to a write says of it (contract section 8). */
  public HttpHeaders headers() {
    var headers = new HttpHeaders();
    headers.set(ConsistencyToken.HEADER, token.encoded());
    if (!visible) {
      headers.set(Preferences.APPLIED, Preferences.RESPOND_ASYNC);
    }
    return headers;
  }
}
