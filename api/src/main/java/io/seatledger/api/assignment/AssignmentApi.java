package io.seatledger.api.assignment;

import io.seatledger.api.export.Export;
import io.seatledger.api.export.Export.Source;
import io.seatledger.api.export.Exports;
import io.seatledger.api.json.Fields;
import io.seatledger.api.json.Representations;
import io.seatledger.api.list.ListAnswer;
import io.seatledger.api.list.ListRequest;
import io.seatledger.api.list.Parameters;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.api.security.Caller;
import io.seatledger.api.time.Moments;
import io.seatledger.api.write.Ids;
import io.seatledger.api.write.Refusals;
import io.seatledger.api.write.WriteRequest;
import io.seatledger.api.write.Writes;
import io.seatledger.api.write.Written;
import io.seatledger.command.assignment.RecordUsage;
import io.seatledger.command.license.Command;
import io.seatledger.command.license.LicenseCommand.RevokeAssignment;
import io.seatledger.command.license.Refusal.UnknownAssignment;
import io.seatledger.query.Reader;
import io.seatledger.query.assignment.AssignmentFields;
import io.seatledger.query.assignment.AssignmentNow;
import io.seatledger.query.assignment.AssignmentQueries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Assignments: list, assign, read, revoke, and when they were last used. */
@RestController
@RequestMapping(path = AssignmentApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class AssignmentApi {

  static final String PATH = "/api/v1/licenses/assignments";

  private final AssignmentQueries assignments;
  private final AssignmentIndex index;
  private final Writes writes;
  private final Ids ids;
  private final Representations representations;
  private final Exports exports;
  private final Moments moments;

  AssignmentApi(
      AssignmentQueries assignments,
      AssignmentIndex index,
      Writes writes,
      Ids ids,
      Representations representations,
      Exports exports,
      Moments moments) {
    this.assignments = assignments;
    this.index = index;
    this.writes = writes;
    this.ids = ids;
    this.representations = representations;
    this.exports = exports;
    this.moments = moments;
  }

  @GetMapping
  ResponseEntity<ListAnswer<AssignmentAnswer>> list(Caller caller, HttpServletRequest request) {
    var query =
        ListRequest.of(
            AssignmentFields.ALL, caller, request, Parameters.AS_OF, Parameters.AT_POSITION);
    return moments.answer(
        request,
        query.moment(moments.now().now()),
        moment -> {
          var found = assignments.list(caller.reader(), moment, query);
          return ListAnswer.of(found, query.limit(), AssignmentAnswer::of);
        });
  }

  @GetMapping(path = "/export", produces = MediaType.ALL_VALUE)
  void export(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    Source<AssignmentNow> rows =
        (query, _) -> assignments.list(caller.reader(), moments.now().now(), query);
    var export =
        new Export<>(AssignmentFields.ALL, rows, AssignmentAnswer.class, AssignmentAnswer::of);
    exports.answer(caller, request, response, export);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> assign(WriteRequest request, @RequestBody Fields body) {
    var command = AssignmentRequest.assign(ids.assignment(), body);
    var origin = request.caller().origin(command.source(), command.sourceType());
    var written = writes.carryOut(request, command, origin);
    var location = URI.create(PATH + "/" + written.subjectId());
    var answer = ResponseEntity.created(location).headers(written.headers());
    return answer(answer, assigned(written, request.caller()));
  }

  /** All that happened to it was done here, unless the request was carried out before. */
  private Optional<AssignmentNow> assigned(Written written, Caller caller) {
    return AssignmentNow.told(written.decidedAt(), written.subjectId(), written.changes())
        .or(() -> find(written, caller));
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> find(Caller caller, @PathVariable String id, HttpServletRequest request) {
    Parameters.of(request, Parameters.AS_OF, Parameters.AT_POSITION);
    var moment = moments.of(request);
    var found = assignments.find(caller.reader(), id, moment).orElseThrow(AssignmentApi::unknown);
    var headers = Moments.headers(moment, found.assignment().position());
    return answer(ResponseEntity.ok().headers(headers), Optional.of(found));
  }

  @PostMapping(path = "/{id}/revoke", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> revoke(
      WriteRequest request,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Fields body) {
    var reason = AssignmentRequest.reason(body == null ? Fields.none() : body);
    var versions = request.expectedVersions();
    return carryOut(request, id, license -> new RevokeAssignment(license, id, reason, versions));
  }

  @PostMapping(path = "/{id}/usage", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> use(
      WriteRequest request,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Fields body) {
    var lastUsedAt =
        AssignmentRequest.lastUsedAt(body == null ? Fields.none() : body, moments.now().now());
    return carryOut(request, id, license -> new RecordUsage(id, license, lastUsedAt));
  }

  /** What is asked of an assignment that is there goes to its license. */
  private ResponseEntity<byte[]> carryOut(
      WriteRequest request, String id, Function<String, Command> command) {
    var caller = request.caller();
    var written =
        writes.carryOut(
            request,
            () -> licenseOf(caller.reader(), id).map(command),
            UnknownAssignment::new,
            caller.origin());
    return answer(ResponseEntity.ok(), written, caller);
  }

  /** Projections may not show yet what the ledger holds already. */
  private Optional<String> licenseOf(Reader reader, String id) {
    return Ids.isAssignment(id)
        ? assignments
            .find(reader, id, moments.now())
            .map(now -> now.assignment().licenseId())
            .or(() -> index.licenseOf(reader, id))
        : Optional.empty();
  }

  private ResponseEntity<byte[]> answer(
      ResponseEntity.BodyBuilder answer, Written written, Caller caller) {
    return answer(answer.headers(written.headers()), find(written, caller));
  }

  private Optional<AssignmentNow> find(Written written, Caller caller) {
    var reader = caller.reader();
    var license = written.licenseId();
    var id = written.subjectId();
    return written.isRepeatable()
        ? assignments.findAt(reader, license, id, written.decidedAt(), written.position())
        : assignments.findAfter(reader, license, id, written.decidedAt(), written.position());
  }

  private ResponseEntity<byte[]> answer(
      ResponseEntity.BodyBuilder answer, Optional<AssignmentNow> found) {
    var now = found.orElseThrow(AssignmentApi::unknown);
    return representations.answer(answer, AssignmentAnswer.of(now), now.version());
  }

  private static ProblemException unknown() {
    return new ProblemException(Refusals.problem(new UnknownAssignment()));
  }
}
