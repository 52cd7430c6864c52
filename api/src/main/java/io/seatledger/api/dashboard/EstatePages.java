package io.seatledger.api.dashboard;

import io.seatledger.api.list.ListRequest;
import io.seatledger.api.list.Parameters;
import io.seatledger.api.security.Caller;
import io.seatledger.query.compliance.ComplianceQueries;
import io.seatledger.query.license.LicenseFields;
import io.seatledger.query.license.LicenseQueries;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** What the tenant of whoever looks owns and uses. */
@Controller
final class EstatePages {

  private static final String LICENSES = "/dashboard/estate/licenses";

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
  @GetMapping(LICENSES)
  String list(Caller caller, HttpServletRequest request, Model page) {
    var query = ListRequest.of(LicenseFields.ALL, caller, request);
    var found = licenses.list(caller.reader(), clock.instant(), query);
    page.addAttribute("licenses", found.data());
    page.addAttribute("query", request.getQueryString());
    if (found.nextCursor() != null) {
      page.addAttribute("next", next(request, found.nextCursor()));
    }
    return "dashboard/licenses";
  }

  /**
   * The same question from the cursor on; the list has taken its names, so they are plain words.
   */
  private static URI next(HttpServletRequest request, String cursor) {
    var asked = Parameters.eachOnce(request);
    asked.put("cursor", cursor);
    var page = UriComponentsBuilder.fromPath(LICENSES);
    asked.keySet().forEach(name -> page.queryParam(name, "{" + name + "}"));
    return page.encode().buildAndExpand(asked).toUri();
  }
}
