package io.seatledger.api.license;

import io.seatledger.api.export.Export;
import io.seatledger.api.export.Export.Source;
import io.seatledger.api.export.Exports;
import io.seatledger.api.json.Fields;
import io.seatledger.api.json.FieldsConverter;
import io.seatledger.api.json.Representations;
import io.seatledger.api.list.Deleted;
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
import io.seatledger.command.license.LicenseCommand.DeleteLicense;
import io.seatledger.command.license.LicenseCommand.RestoreLicense;
import io.seatledger.command.license.Refusal.UnknownLicense;
import io.seatledger.query.license.LicenseFields;
import io.seatledger.query.license.LicenseNow;
import io.seatledger.query.license.LicenseQueries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Licenses: list, create, read, change, delete, restore, and the use of their seats. */
@RestController
@RequestMapping(path = LicensePaths.ALL, produces = MediaType.APPLICATION_JSON_VALUE)
final class LicenseApi {

  private static final String ONE = LicensePaths.ONE;

  private final LicenseQueries licenses;
  private final Writes writes;
  private final Ids ids;
  private final Representations representations;
  private final Exports exports;
  private final Moments moments;

  LicenseApi(
      LicenseQueries licenses,
      Writes writes,
      Ids ids,
      Representations representations,
      Exports exports,
      Moments moments) {
    this.licenses = licenses;
    this.writes = writes;
    this.ids = ids;
    this.representations = representations;
    this.exports = exports;
    this.moments = moments;
  }

  @GetMapping
  ResponseEntity<ListAnswer<LicenseAnswer>> list(Caller caller, HttpServletRequest request) {
    var query =
        ListRequest.of(
            LicenseFields.ALL, caller, request, Parameters.AS_OF, Parameters.AT_POSITION);
    return moments.answer(
        request,
        query.moment(moments.now().now()),
        moment -> {
          var found = licenses.list(caller.reader(), moment, query);
          return ListAnswer.of(found, query.limit(), LicenseAnswer::of);
        });
  }

  @GetMapping(path = "/export", produces = MediaType.ALL_VALUE)
  void export(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    Source<LicenseNow> rows =
        (query, _) -> licenses.list(caller.reader(), moments.now().now(), query);
    var export = new Export<>(LicenseFields.ALL, rows, LicenseAnswer.class, LicenseAnswer::of);
    exports.answer(caller, request, response, export);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> create(WriteRequest request, @RequestBody Fields body) {
    var command = LicenseCreation.of(ids.license(), body);
    var details = command.details();
    var origin = request.caller().origin(details.source(), details.sourceType());
    var written = writes.carryOut(request, command, origin);
    var location = URI.create(LicensePaths.ALL + "/" + written.subjectId());
    return answer(ResponseEntity.created(location), written, request.caller());
  }

  @GetMapping(ONE)
  ResponseEntity<byte[]> find(Caller caller, @PathVariable String id, HttpServletRequest request) {
    var includesDeleted =
        Deleted.isIncluded(caller, request, Parameters.AS_OF, Parameters.AT_POSITION);
    var moment = moments.of(request);
    var found =
        (includesDeleted
                ? licenses.findDeletedToo(caller.reader(), known(id), moment)
                : licenses.find(caller.reader(), known(id), moment))
            .orElseThrow(LicenseApi::unknown);
    var headers = Moments.headers(moment, found.license().position());
    return answer(ResponseEntity.ok().headers(headers), Optional.of(found));
  }

  @PatchMapping(
      path = ONE,
      consumes = {FieldsConverter.MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
  ResponseEntity<byte[]> change(
      WriteRequest request, @PathVariable String id, @RequestBody Fields body) {
    var command = LicenseChange.of(id, body, request.expectedVersions());
    var origin = LicenseChange.origin(command, request.caller());
    var written = writes.carryOut(request, command, origin);
    return answer(ResponseEntity.ok(), written, request.caller());
  }

  @DeleteMapping(ONE)
  ResponseEntity<Void> delete(
      WriteRequest request, @PathVariable String id, HttpServletRequest parameters) {
    var force = Parameters.of(parameters, "force").flag("force");
    var command = new DeleteLicense(id, force, request.expectedVersions());
    var written = writes.carryOut(request, command, request.caller().origin());
    return ResponseEntity.noContent().headers(written.headers()).build();
  }

  @PostMapping(ONE + "/restore")
  ResponseEntity<byte[]> restore(WriteRequest request, @PathVariable String id) {
    var command = new RestoreLicense(id, request.expectedVersions());
    var written = writes.carryOut(request, command, request.caller().origin());
    return answer(ResponseEntity.ok(), written, request.caller());
  }

  @GetMapping(ONE + "/seats")
  ResponseEntity<SeatsAnswer> seats(
      Caller caller, @PathVariable String id, HttpServletRequest request) {
    Parameters.of(request, Parameters.AS_OF, Parameters.AT_POSITION);
    var moment = moments.of(request);
    var seats = licenses.seats(caller.reader(), known(id), moment).orElseThrow(LicenseApi::unknown);
    var headers = Moments.headers(moment, seats.position());
    return ResponseEntity.ok().headers(headers).body(SeatsAnswer.of(id, seats));
  }

  private ResponseEntity<byte[]> answer(
      ResponseEntity.BodyBuilder answer, Written written, Caller caller) {
    var reader = caller.reader();
    var id = written.licenseId();
    var found =
        written.isRepeatable()
            ? licenses.findAt(reader, id, written.decidedAt(), written.position())
            : licenses.findAfter(reader, id, written.decidedAt(), written.position());
    return answer(answer.headers(written.headers()), found);
  }

  private ResponseEntity<byte[]> answer(
      ResponseEntity.BodyBuilder answer, Optional<LicenseNow> found) {
    var now = found.orElseThrow(LicenseApi::unknown);
    return representations.answer(answer, LicenseAnswer.of(now), now.license().version());
  }

  static String known(String id) {
    if (!Ids.isLicense(id)) {
      throw unknown();
    }
    return id;
  }

  static ProblemException unknown() {
    return new ProblemException(Refusals.problem(new UnknownLicense()));
  }
}
