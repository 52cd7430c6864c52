package io.seatledger.api.dashboard;

import io.seatledger.api.problem.Failures;
import java.util.function.Supplier;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was asked of the service by a form: it leads back to a page, which says what came of it. */
final class Asked {

  private static final String PERHAPS = "It may have been done: look before you ask for it again.";

  private Asked() {}

  /**
   * Leads back to the page, on which the answer or the reason against it stands once; whatever it
   * fails with, so that no browser asks again by loading the page again.
   */
  static String of(String page, RedirectAttributes next, Supplier<String> act) {
    try {
      next.addFlashAttribute("done", act.get());
    } catch (RuntimeException e) {
      next.addFlashAttribute("hindrance", hindrance(e));
    }
    return "redirect:" + page;
  }

  private static String hindrance(RuntimeException failure) {
    var problem = Failures.problem(failure);
    return switch (problem.code()) {
      case DATABASE_UNAVAILABLE, OUTCOME_UNKNOWN, INTERNAL_ERROR ->
          problem.code().title() + ". " + PERHAPS;
      case LEDGER_BUSY -> problem.code().title() + ". " + problem.detail();
      default -> problem.detail();
    };
  }
}
