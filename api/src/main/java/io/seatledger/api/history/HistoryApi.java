package io.seatledger.api.history;

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
import io.seatledger.query.history.HistoryFields;
import io.seatledger.query.history.HistoryQueries;
import jakarta.servlet.http.HttpServletRequest;
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
  private final Clock clock;

  HistoryApi(HistoryQueries histories, Clock clock) {
    this.histories = histories;
    this.clock = clock;
  }

  @GetMapping(LicensePaths.ONE + "/history")
  ListAnswer<HistoryAnswer> ofLicense(
      Caller caller, @PathVariable String id, HttpServletRequest request) {
    var query = ListRequest.of(HistoryFields.OF_LICENSE.of(id), caller, request);
    require(Ids.isLicense(id), UnknownLicense::new);
    var found = histories.ofLicense(caller.reader(), id, clock.instant(), query);
    var page = found.orElseThrow(() -> refused(new UnknownLicense()));
    return ListAnswer.of(page, query.limit(), HistoryAnswer::of);
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
