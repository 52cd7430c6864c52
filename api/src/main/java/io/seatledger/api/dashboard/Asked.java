package io.seatledger.api.dashboard;

import io.seatledger.api.problem.ProblemException;
import java.util.function.Supplier;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was asked of the service by a form: it leads back to a page, which says what came of it. */
final class Asked {

  private Asked() {}

  /** Leads back to the page, on which the answer or the reason against it stands once. */
  static String of(String page, RedirectAttributes next, Supplier<String> act) {
    try {
      next.addFlashAttribute("done", act.get());
    } catch (ProblemException e) {
      next.addFlashAttribute("hindrance", e.problem().detail());
    }
    return "redirect:" + page;
  }
}
