package io.seatledger.api.audit;

import io.seatledger.api.act.Acts;
import io.seatledger.api.export.Export;
import io.seatledger.api.export.Export.Source;
import io.seatledger.api.export.Exports;
import io.seatledger.api.list.ListAnswer;
import io.seatledger.api.list.Parameters;
import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.api.security.Caller;
import io.seatledger.api.write.Ids;
import io.seatledger.query.history.Entry;
import io.seatledger.query.history.HistoryFields;
import io.seatledger.query.history.HistoryQueries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All that was done with the books of the tenant. Who reads it is in it. */
@RestController
@RequestMapping(path = "/api/v1/audit-events", produces = MediaType.APPLICATION_JSON_VALUE)
final class AuditTrailApi {

  private final HistoryQueries histories;
  private final Acts acts;
  private final Exports exports;
  private final Clock clock;

  AuditTrailApi(HistoryQueries histories, Acts acts, Exports exports, Clock clock) {
    this.histories = histories;
    this.acts = acts;
    this.exports = exports;
    this.clock = clock;
  }

  @GetMapping
  ListAnswer<AuditEventAnswer> list(Caller caller, HttpServletRequest request) {
    var asked = TrailRequest.of(request, acts.position());
    var page = histories.trail(caller.reader(), clock.instant(), asked.query(), asked.upTo());
    acts.trailRead(caller, request, asked.upTo());
    return ListAnswer.of(asked.bounded(page), asked.query().limit(), AuditEventAnswer::of);
  }

  @GetMapping(path = "/export", produces = MediaType.ALL_VALUE)
  void export(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    Source<Entry> rows =
        (query, upTo) -> histories.trail(caller.reader(), clock.instant(), query, upTo);
    var export =
        new Export<>(HistoryFields.TRAIL, rows, AuditEventAnswer.class, AuditEventAnswer::of);
    exports.answer(caller, request, response, export);
  }

  @GetMapping("/{id}")
  AuditEventAnswer find(Caller caller, @PathVariable String id, HttpServletRequest request) {
    Parameters.of(request);
    var upTo = acts.position();
    var found =
        Ids.event(id)
            .flatMap(event -> histories.find(caller.reader(), event, clock.instant()))
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.AUDIT_EVENT_NOT_FOUND, "No such audit event."));
    acts.trailRead(caller, request, upTo);
    return AuditEventAnswer.of(found);
  }
}
