package io.seatledger.api.dashboard;

import io.seatledger.api.list.Parameters;
import io.seatledger.api.security.Caller;
import io.seatledger.api.time.Moments;
import io.seatledger.query.Moment;
import io.seatledger.query.compliance.ComplianceQueries;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the tenant of whoever looks owns and uses. */
@Controller
final class EstatePages {

  private static final String PAGE = "/dashboard/estate";

  private final ComplianceQueries compliance;
  private final Moments moments;
  private final Backlogs backlogs;

  EstatePages(ComplianceQueries compliance, Moments moments, Backlogs backlogs) {
    this.compliance = compliance;
    this.moments = moments;
    this.backlogs = backlogs;
  }

  /** As of now, or of an instant as the API takes it. */
  @GetMapping(PAGE)
  String estate(Caller caller, HttpServletRequest request, Model page) {
    Parameters.of(request, Parameters.AS_OF);
    count(caller, moments.of(request), page);
    return "dashboard/estate";
  }

  /** The same of a day that somebody picks. */
  @GetMapping(PAGE + "/on")
  String on(HttpServletRequest request) {
    return "redirect:" + PageLink.to(PAGE, DayForm.asked(request, moments.now().now()));
  }

  /** The figures of now alone, for a page that is open already. */
  @GetMapping("/dashboard/live/estate")
  String figures(Caller caller, Model page) {
    count(caller, moments.now(), page);
    return "dashboard/estate :: figures";
  }

  private void count(Caller caller, Moment moment, Model page) {
    var counted = compliance.count(caller.reader(), moment);
    var outlook = compliance.outlook(caller.reader(), moment);
    page.addAttribute("estate", new Estate(counted, outlook, moment));
    page.addAttribute("backlog", moment.isNow() ? backlogs.ofLicenses() : null);
  }
}
