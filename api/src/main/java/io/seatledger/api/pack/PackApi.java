package io.seatledger.api.pack;

import io.seatledger.api.json.EventStreams;
import io.seatledger.api.json.Fields;
import io.seatledger.api.list.ListAnswer;
import io.seatledger.api.list.Parameters;
import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.api.security.Caller;
import io.seatledger.api.write.WriteRequest;
import io.seatledger.api.write.Writes;
import io.seatledger.command.license.Refusal.UnknownLicense;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Audit packs: ask for one, see how far it is, take it away. */
@RestController
@RequestMapping(PackApi.PATH)
final class PackApi {

  static final String PATH = "/api/v1/audit-packs";

  private final AuditPacks packs;
  private final PackOrders orders;
  private final PackContent content;
  private final Writes writes;
  private final EventStreams streams;
  private final Clock clock;

  PackApi(
      AuditPacks packs,
      PackOrders orders,
      PackContent content,
      Writes writes,
      EventStreams streams,
      Clock clock) {
    this.packs = packs;
    this.orders = orders;
    this.content = content;
    this.writes = writes;
    this.streams = streams;
    this.clock = clock;
  }

  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AuditPack> order(WriteRequest request, @RequestBody Fields body) {
    var caller = request.caller();
    var order = PackOrder.of(body, clock.instant());
    var id = writes.carryOut(request, () -> orders.place(caller, order), new UnknownLicense());
    return ResponseEntity.accepted()
        .location(URI.create(PATH + "/" + id))
        .body(AuditPack.ordered(id, caller, order));
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ListAnswer<AuditPack> list(Caller caller, HttpServletRequest request) {
    Parameters.of(request);
    return new ListAnswer<>(packs.list(caller.reader()), AuditPacks.MOST, false, null, null);
  }

  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  AuditPack find(Caller caller, @PathVariable String id) {
    return found(caller, id);
  }

  @GetMapping(path = "/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void watch(Caller caller, @PathVariable String id, HttpServletResponse response) {
    var pack = found(caller, id);
    streams
        .answer(response)
        .follow(
            pack,
            before -> packs.find(caller.reader(), id).orElse(before),
            now -> now.state().isEnd(),
            UnaryOperator.identity());
  }

  @GetMapping(path = "/{id}/content", produces = "application/zip")
  void content(Caller caller, @PathVariable String id, HttpServletResponse response)
      throws IOException {
    content.write(caller.reader(), found(caller, id), response);
  }

  private AuditPack found(Caller caller, String id) {
    return packs
        .find(caller.reader(), id)
        .orElseThrow(
            () -> new ProblemException(ProblemCode.AUDIT_PACK_NOT_FOUND, "No such audit pack."));
  }
}
