package io.seatledger.api.dashboard;

import io.seatledger.api.operations.DeadLetterDesk;
import io.seatledger.api.operations.DeadLettersLeft;
import io.seatledger.api.security.Caller;
import io.seatledger.query.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The events that projections could not take: why, and what is to become of them. */
@Controller
final class DeadLetterPages {

  private static final String PAGE = "/dashboard/dead-letters";
  private static final int MOST = 50;

  private final DeadLetterDesk desk;

  DeadLetterPages(DeadLetterDesk desk) {
    this.desk = desk;
  }

  @GetMapping(PAGE)
  String all(Caller operator, @RequestParam(required = false) @Nullable String cursor, Model page) {
    look(operator, cursor, page);
    return "dashboard/dead-letters";
  }

  /** The first of them alone, for a page that is open already. */
  @GetMapping("/dashboard/live/dead-letters")
  String list(Caller operator, Model page) {
    look(operator, null, page);
    return "dashboard/dead-letters :: letters";
  }

  private void look(Caller operator, @Nullable String cursor, Model page) {
    var found = desk.list(operator, null, cursor, MOST);
    page.addAttribute("letters", found.data());
    page.addAttribute(
        "processors", found.data().stream().map(DeadLetter::processor).distinct().toList());
    page.addAttribute("next", found.nextCursor());
    page.addAttribute("first", cursor == null);
  }

  @PostMapping(PAGE + "/{id}/retry")
  String retry(Caller operator, @PathVariable String id, RedirectAttributes next) {
    return Asked.of(PAGE, next, () -> told(desk.retry(operator, id)));
  }

  @PostMapping(PAGE + "/retry/{processor}")
  String retryAll(Caller operator, @PathVariable String processor, RedirectAttributes next) {
    return Asked.of(PAGE, next, () -> told(desk.retryAll(operator, processor)));
  }

  @PostMapping(PAGE + "/{id}/discard")
  String discard(
      Caller operator,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String reason,
      RedirectAttributes next) {
    return Asked.of(
        PAGE, next, () -> "Given up. " + told(desk.discard(operator, id, Reason.required(reason))));
  }

  private static String told(DeadLettersLeft left) {
    var whose = left.licenseId() == null ? left.processor() : left.licenseId();
    return left.waiting() == 0
        ? "Nothing of %s waits any more.".formatted(whose)
        : "Of %s wait %,d still; the cause says why.".formatted(whose, left.waiting());
  }
}
