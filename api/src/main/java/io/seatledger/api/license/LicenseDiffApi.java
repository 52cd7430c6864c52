package io.seatledger.api.license;

import io.seatledger.api.json.Representations;
import io.seatledger.api.list.Deleted;
import io.seatledger.api.security.Caller;
import io.seatledger.api.time.Moments;
import io.seatledger.query.license.LicenseDiffs;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What became of a license. */
@RestController
final class LicenseDiffApi {

  private final LicenseDiffs diffs;
  private final Moments moments;
  private final Representations representations;

  LicenseDiffApi(LicenseDiffs diffs, Moments moments, Representations representations) {
    this.diffs = diffs;
    this.moments = moments;
    this.representations = representations;
  }

  @GetMapping(
      path = LicensePaths.ALL + LicensePaths.ONE + "/diff",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<DiffAnswer> diff(
      Caller caller, @PathVariable String id, HttpServletRequest request) {
    var includesDeleted =
        Deleted.isIncluded(caller, request, "from", "from_position", "to", "to_position");
    var span = moments.span(request);
    var diff =
        diffs
            .find(caller.reader(), LicenseApi.known(id), span.from(), span.to())
            .filter(found -> includesDeleted || found.after().license().deletedAt() == null)
            .orElseThrow(LicenseApi::unknown);
    var changes = new FieldChanges(representations, diff);
    return ResponseEntity.ok()
        .headers(Moments.headers(span.to(), span.to().position()))
        .body(DiffAnswer.of(id, span, changes, diff.seats()));
  }
}
