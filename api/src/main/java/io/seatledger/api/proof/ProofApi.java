package io.seatledger.api.proof;

import io.seatledger.api.json.EventStreams;
import io.seatledger.api.list.Parameters;
import io.seatledger.api.security.Caller;
import io.seatledger.command.proof.Asked;
import io.seatledger.command.proof.Watcher;
import io.seatledger.query.InvalidQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the books are what was once written, and what outsiders need to see it themselves. */
@RestController
@RequestMapping("/api/v1/audit-events")
final class ProofApi {

  private static final String VERIFICATION = "/verification";
  private static final long LAST = Long.MAX_VALUE;

  private final Verifications verifications;
  private final Checkpoints checkpoints;
  private final EventProofs proofs;
  private final EventStreams streams;

  ProofApi(
      Verifications verifications,
      Checkpoints checkpoints,
      EventProofs proofs,
      EventStreams streams) {
    this.verifications = verifications;
    this.checkpoints = checkpoints;
    this.proofs = proofs;
    this.streams = streams;
  }

  @GetMapping(path = VERIFICATION, produces = MediaType.APPLICATION_JSON_VALUE)
  VerificationAnswer verify(Caller caller, HttpServletRequest request) {
    return verifications.verify(asked(caller, request), Watcher.NOBODY);
  }

  @GetMapping(path = VERIFICATION, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void watch(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    var asked = asked(caller, request);
    var stream = streams.answer(response);
    var found =
        verifications.verify(
            asked,
            (events, position, last) ->
                stream.send("progress", new VerificationProgress(events, position, last)));
    stream.send("result", found);
  }

  @GetMapping(path = "/checkpoint", produces = MediaType.APPLICATION_JSON_VALUE)
  CheckpointAnswer checkpoint(Caller caller, HttpServletRequest request) {
    var position = Parameters.of(request, "at_position").whole("at_position");
    return checkpoints.at(caller.tenantId(), position.orElse(LAST));
  }

  @GetMapping(path = "/signing-key", produces = MediaType.APPLICATION_JSON_VALUE)
  KeyAnswer key(HttpServletRequest request) {
    Parameters.of(request);
    return checkpoints.key();
  }

  @GetMapping(path = "/{id}/proof", produces = MediaType.APPLICATION_JSON_VALUE)
  InclusionAnswer inclusion(Caller caller, @PathVariable String id, HttpServletRequest request) {
    var size = Parameters.of(request, "size").whole("size");
    return proofs.inclusion(caller.reader(), id, size.orElse(LAST));
  }

  @GetMapping(path = "/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
  ConsistencyAnswer consistency(Caller caller, HttpServletRequest request) {
    var given = Parameters.of(request, "from_size", "to_size");
    var earlier =
        given.whole("from_size").orElseThrow(() -> new InvalidQuery("from_size", "must be given"));
    return proofs.consistency(caller.tenantId(), earlier, given.whole("to_size").orElse(LAST));
  }

  private Asked asked(Caller caller, HttpServletRequest request) {
    var given = Parameters.of(request, "from", "to", "checkpoint");
    var from = given.whole("from");
    var to = given.whole("to");
    var token = given.text("checkpoint");
    if (token.isPresent() && (from.isPresent() || to.isPresent())) {
      throw new InvalidQuery("checkpoint", "compares the whole and goes with neither from nor to");
    }
    return token
        .map(kept -> checkpoints.since(caller.tenantId(), kept))
        .orElseGet(
            () -> new Asked(caller.tenantId(), from.orElse(1L), to.orElse(LAST), Optional.empty()));
  }
}
