package io.seatledger.api.operations;

import io.seatledger.api.json.Fields;
import io.seatledger.api.json.Reading;
import io.seatledger.api.json.Texts;
import io.seatledger.api.list.ListAnswer;
import io.seatledger.api.list.Parameters;
import io.seatledger.api.security.Caller;
import io.seatledger.api.write.WriteRequest;
import io.seatledger.api.write.Writes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events that projections could not take: see them, have them tried again, give them up. */
@RestController
@RequestMapping(path = DeadLetterApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class DeadLetterApi {

  static final String PATH = ReplayApi.PATH + "/dead-letters";

  private static final Reading<String> PROCESSOR = Texts.upTo(100);

  private final DeadLetterDesk desk;
  private final Writes writes;

  DeadLetterApi(DeadLetterDesk desk, Writes writes) {
    this.desk = desk;
    this.writes = writes;
  }

  @GetMapping
  ListAnswer<DeadLetterAnswer> list(Caller operator, HttpServletRequest request) {
    var given = Parameters.of(request, "processor", "limit", "cursor");
    var limit = given.limit();
    var page =
        desk.list(
            operator,
            given.text("processor").orElse(null),
            given.text("cursor").orElse(null),
            limit);
    return ListAnswer.of(page, limit, DeadLetterAnswer::of);
  }

  @GetMapping("/{id}")
  DeadLetterAnswer find(Caller operator, @PathVariable String id) {
    return DeadLetterAnswer.of(desk.find(operator, id));
  }

  @PostMapping("/{id}/retry")
  DeadLettersLeft retry(WriteRequest request, @PathVariable String id) {
    return once(request, () -> desk.retry(request.caller(), id));
  }

  @PostMapping(path = "/retry", consumes = MediaType.APPLICATION_JSON_VALUE)
  DeadLettersLeft retryAll(WriteRequest request, @RequestBody Fields body) {
    var processor = body.checked(body.required("processor", PROCESSOR));
    return once(request, () -> desk.retryAll(request.caller(), processor));
  }

  @PostMapping(path = "/{id}/discard", consumes = MediaType.APPLICATION_JSON_VALUE)
  DeadLettersLeft discard(WriteRequest request, @PathVariable String id, @RequestBody Fields body) {
    var reason = body.checked(body.required("reason", ReplayRequest.REASON));
    return once(request, () -> desk.discard(request.caller(), id, reason));
  }

  /** A repeat is told what waits by then. */
  private DeadLettersLeft once(WriteRequest request, Supplier<DeadLettersLeft> act) {
    var subject = writes.carryOut(request, () -> act.get().subject());
    var slash = subject.indexOf('/');
    return slash < 0
        ? desk.left(subject, null)
        : desk.left(subject.substring(0, slash), subject.substring(slash + 1));
  }
}
