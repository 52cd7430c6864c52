package io.seatledger.api.assignment;

import io.seatledger.api.json.Fields;
import io.seatledger.api.json.Representations;
import io.seatledger.api.list.ListAnswer;
import io.seatledger.api.list.ListRequest;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.api.security.Caller;
import io.seatledger.api.write.Ids;
import io.seatledger.api.write.Refusals;
import io.seatledger.api.write.Writes;
import io.seatledger.api.write.Written;
import io.seatledger.command.assignment.RecordUsage;
import io.seatledger.command.license.LicenseCommand.RevokeAssignment;
import io.seatledger.command.license.Refusal.UnknownAssignment;
import io.seatledger.command.license.Refusal.UnknownLicense;
import io.seatledger.query.Reader;
import io.seatledger.query.assignment.AssignmentFields;
import io.seatledger.query.assignment.AssignmentNow;
import io.seatledger.query.assignment.AssignmentQueries;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
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
  private final Clock clock;

  AssignmentApi(
      AssignmentQueries assignments,
      AssignmentIndex index,
      Writes writes,
      Ids ids,
      Representations representations,
      Clock clock) {
    this.assignments = assignments;
    this.index = index;
    this.writes = writes;
    this.ids = ids;
    this.representations = representations;
    this.clock = clock;
  }

  @GetMapping
  ListAnswer<AssignmentAnswer> list(Caller caller, HttpServletRequest request) {
    var query = ListRequest.of(AssignmentFields.ALL, caller, request);
    var found = assignments.list(caller.reader(), clock.instant(), query);
    return ListAnswer.of(found, query.limit(), AssignmentAnswer::of);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> assign(Caller caller, @RequestBody Fields body) {
    var command = AssignmentRequest.assign(ids.assignment(), body);
    if (!Ids.isLicense(command.licenseId())) {
      throw new ProblemException(Refusals.problem(new UnknownLicense()));
    }
    var written = writes.carryOut(command, caller.origin(command.source(), command.sourceType()));
    var location = URI.create(PATH + "/" + command.assignmentId());
    return answer(ResponseEntity.created(location), command.assignmentId(), written, caller);
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> find(Caller caller, @PathVariable String id) {
    return answer(ResponseEntity.ok(), assignments.find(caller.reader(), id, clock.instant()));
  }

  @PostMapping(path = "/{id}/revoke", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> revoke(
      Caller caller,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Fields body) {
    var reason = AssignmentRequest.reason(body == null ? Fields.none() : body);
    var command = new RevokeAssignment(licenseOf(caller.reader(), id), id, reason);
    return answer(ResponseEntity.ok(), id, writes.carryOut(command, caller.origin()), caller);
  }

  @PostMapping(path = "/{id}/usage", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> use(
      Caller caller,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Fields body) {
    var lastUsedAt = AssignmentRequest.lastUsedAt(body == null ? Fields.none() : body);
    var command = new RecordUsage(id, licenseOf(caller.reader(), id), lastUsedAt);
    return answer(ResponseEntity.ok(), id, writes.carryOut(command, caller.origin()), caller);
  }

  /** Projections may not show yet what the ledger holds already. */
  private String licenseOf(Reader reader, String id) {
    if (!Ids.isAssignment(id)) {
      throw unknown();
    }
    return assignments
        .find(reader, id, clock.instant())
        .map(now -> now.assignment().licenseId())
        .or(() -> index.licenseOf(reader, id))
        .orElseThrow(AssignmentApi::unknown);
  }

  private ResponseEntity<byte[]> answer(
      ResponseEntity.BodyBuilder answer, String id, Written written, Caller caller) {
    var after =
        assignments.findAfter(
            caller.reader(), written.licenseId(), id, clock.instant(), written.position());
    return answer(answer.headers(written.headers()), after);
  }

  private ResponseEntity<byte[]> answer(
      ResponseEntity.BodyBuilder answer, Optional<AssignmentNow> found) {
    var now = found.orElseThrow(AssignmentApi::unknown);
    return representations.answer(answer, AssignmentAnswer.of(now), now.assignment().version());
  }

  private static ProblemException unknown() {
    return new ProblemException(Refusals.problem(new UnknownAssignment()));
  }
}
