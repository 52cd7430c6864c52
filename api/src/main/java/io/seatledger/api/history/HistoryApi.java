package io.seatledger.api.history;

import io.seatledger.api.export.Export;
import io.seatledger.api.export.Export.Source;
import io.seatledger.api.export.Exports;
import io.seatledger.api.license.LicensePaths;
import io.seatledger.api.list.ListAnswer;
import io.seatledger.api.list.ListRequest;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.api.security.Caller;
import io.seatledger.api.write.Ids;
import io.seatledger.api.write.Refusals;
import io.seatledger.command.license.Refusal;
import io.seatledger.command.license.Refusal.UnknownAssignment;
import io.seatledger.command.license.Refusal.UnknownLicense;
import io.seatledger.query.Page;
import io.seatledger.query.history.Entry;
import io.seatledger.query.history.HistoryFields;
import io.seatledger.query.history.HistoryQueries;
import io.seatledger.query.list.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened, event by event, to a license, an assignment or the seats of a holder. */
@RestController
@RequestMapping(path = LicensePaths.ALL, produces = MediaType.APPLICATION_JSON_VALUE)
final class HistoryApi {

  private final HistoryQueries histories;
  private final Exports exports;
  private final Clock clock;

  HistoryApi(HistoryQueries histories, Exports exports, Clock clock) {
    this.histories = histories;
    this.exports = exports;
    this.clock = clock;
  }

  @GetMapping(LicensePaths.ONE + "/history")
  ListAnswer<HistoryAnswer> ofLicense(
      Caller caller, @PathVariable String id, HttpServletRequest request) {
    var query = ListRequest.of(HistoryFields.OF_LICENSE.of(id), caller, request);
    var page = ofLicense(caller, id, query, Long.MAX_VALUE);
    return ListAnswer.of(page, query.limit(), HistoryAnswer::of);
  }

  @GetMapping(path = LicensePaths.ONE + "/history/export", produces = MediaType.ALL_VALUE)
  void export(
      Caller caller,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    Source<Entry> rows = (query, upTo) -> ofLicense(caller, id, query, upTo);
    var export =
        new Export<>(HistoryFields.OF_LICENSE.of(id), rows, HistoryAnswer.class, HistoryAnswer::of);
    exports.answer(caller, request, response, export);
  }

  private Page<Entry> ofLicense(Caller caller, String id, ListQuery query, long upTo) {
    require(Ids.isLicense(id), UnknownLicense::new);
    return histories
        .ofLicense(caller.reader(), id, clock.instant(), query, upTo)
        .orElseThrow(() -> refused(new UnknownLicense()));
  }

  @GetMapping("/assignments/{id}/history")
  ListAnswer<HistoryAnswer> ofAssignment(
      Caller caller, @PathVariable String id, HttpServletRequest request) {
    var query = ListRequest.of(HistoryFields.OF_ASSIGNMENTS.of(id), caller, request);
    require(Ids.isAssignment(id), UnknownAssignment::new);
    var found = histories.ofAssignment(caller.reader(), id, clock.instant(), query);
    var page = found.orElseThrow(() -> refused(new UnknownAssignment()));
    return ListAnswer.of(page, query.limit(), HistoryAnswer::of);
  }

  @GetMapping("/history")
  ListAnswer<HistoryAnswer> ofHolder(Caller caller, HttpServletRequest request) {
    var asked = HolderRequest.of(caller, request);
    var page =
        histories.ofHolder(
            caller.reader(), asked.assigneeId(), asked.type(), clock.instant(), asked.query());
    return ListAnswer.of(page, asked.query().limit(), HistoryAnswer::of);
  }

  private static void require(boolean possible, Supplier<Refusal> otherwise) {
    if (!possible) {
      throw refused(otherwise.get());
    }
  }

  private static ProblemException refused(Refusal refusal) {
    return new ProblemException(Refusals.problem(refusal));
  }
}
