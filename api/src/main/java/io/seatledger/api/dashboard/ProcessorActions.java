package io.seatledger.api.dashboard;

import io.seatledger.api.operations.ProcessorOperations;
import io.seatledger.api.operations.ReplayDesk;
import io.seatledger.api.security.Caller;
import io.seatledger.query.cluster.Operation;
import io.seatledger.query.replay.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What operators do to processors, once they have confirmed it. */
@Controller
final class ProcessorActions {

  private final ProcessorOperations operations;
  private final ReplayDesk replayDesk;

  ProcessorActions(ProcessorOperations operations, ReplayDesk replayDesk) {
    this.operations = operations;
    this.replayDesk = replayDesk;
  }

  @PostMapping("/dashboard/processors/{name}/{operation:pause|resume|reset|split|merge}")
  String operate(
      Caller operator,
      @PathVariable String name,
      @PathVariable String operation,
      @RequestParam(required = false) @Nullable Integer segment,
      @RequestParam(required = false) @Nullable String reason,
      RedirectAttributes next) {
    var asked = Operation.of(operation);
    return Asked.of(
        ProcessorPages.PAGE,
        next,
        () -> {
          operations.operate(operator, name, asked, segment, Reason.of(reason));
          return "All nodes are asked to %s %s.".formatted(asked.wire(), name);
        });
  }

  @PostMapping("/dashboard/processors/{name}/replays/{mode:rebuild|self-check}")
  String replay(
      Caller operator,
      @PathVariable String name,
      @PathVariable String mode,
      @RequestParam(required = false) @Nullable String reason,
      RedirectAttributes next) {
    var asked = Mode.of(mode);
    return Asked.of(
        ProcessorPages.PAGE,
        next,
        () -> {
          replayDesk.begin(operator, name, asked, Reason.of(reason));
          return "The rows of %s are being built beside those that are read.".formatted(name);
        });
  }

  @PostMapping("/dashboard/replays/{id}/cancel")
  String cancel(Caller operator, @PathVariable String id, RedirectAttributes next) {
    return Asked.of(
        ProcessorPages.PAGE,
        next,
        () -> {
          replayDesk.cancel(operator, id);
          return "The replay is asked to stop.";
        });
  }
}
