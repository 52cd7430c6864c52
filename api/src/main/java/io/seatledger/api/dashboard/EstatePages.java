package io.seatledger.api.dashboard;

import io.seatledger.api.list.ListRequest;
import io.seatledger.api.security.Caller;
import io.seatledger.query.compliance.ComplianceQueries;
import io.seatledger.query.license.LicenseFields;
import io.seatledger.query.license.LicenseQueries;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the tenant of whoever looks owns and uses. */
@Controller
final class EstatePages {

  private final ComplianceQueries compliance;
  private final LicenseQueries licenses;
  private final Clock clock;

  EstatePages(ComplianceQueries compliance, LicenseQueries licenses, Clock clock) {
    this.compliance = compliance;
    this.licenses = licenses;
    this.clock = clock;
  }

  @GetMapping("/dashboard/estate")
  String estate(Caller caller, Model page) {
    count(caller, page);
    return "dashboard/estate";
  }

  /** The figures alone, for a page that is open already. */
  @GetMapping("/dashboard/live/estate")
  String figures(Caller caller, Model page) {
    count(caller, page);
    return "dashboard/estate :: figures";
  }

  private void count(Caller caller, Model page) {
    var now = clock.instant();
    page.addAttribute(
        "estate",
        new Estate(
            compliance.count(caller.reader(), now), compliance.outlook(caller.reader(), now), now));
  }

  /** A list that is asked as that of the API is. */
  @GetMapping("/dashboard/estate/licenses")
  String list(Caller caller, HttpServletRequest request, Model page) {
    var query = ListRequest.of(LicenseFields.ALL, caller, request);
    var found = licenses.list(caller.reader(), clock.instant(), query);
    page.addAttribute("licenses", found.data());
    page.addAttribute("query", request.getQueryString());
    if (found.nextCursor() != null) {
      var next = ServletUriComponentsBuilder.fromRequest(request);
      page.addAttribute(
          "next", next.replaceQueryParam("cursor", "{it}").encode().build(found.nextCursor()));
    }
    return "dashboard/licenses";
  }
}
