package io.seatledger.api.act;

import io.seatledger.api.security.Caller;
import io.seatledger.command.audit.AuditTrail;
import io.seatledger.command.ledger.Ledger;
import io.seatledger.events.audit.AuditEvent.AuditTrailRead;
import io.seatledger.events.audit.AuditEvent.HistoryExported;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes down what callers do with the books before they are answered. Thread-safe. */
@Component
public final class Acts {

  private final AuditTrail trail;
  private final Ledger ledger;
  private final Clock clock;

  Acts(AuditTrail trail, Ledger ledger, Clock clock) {
    this.trail = trail;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Where the ledger stands, which is before whatever is written down next. */
  public long position() {
    return ledger.reader().head();
  }

  /** The caller reads the trail as it stood at a position. */
  public void trailRead(Caller caller, HttpServletRequest request, long upTo) {
    trail.record(new AuditTrailRead(clock.instant(), asked(request), upTo), caller.origin());
  }

  /** The caller takes a copy away of what there was at a position. */
  public void exported(Caller caller, HttpServletRequest request, String format, long upTo) {
    trail.record(
        new HistoryExported(clock.instant(), asked(request), format, upTo), caller.origin());
  }

  /** As it was written, in which no character is any but printable ASCII. */
  private static String asked(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
