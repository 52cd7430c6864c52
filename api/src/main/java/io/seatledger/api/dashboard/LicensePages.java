package io.seatledger.api.dashboard;

import io.seatledger.api.list.ListRequest;
import io.seatledger.api.list.Parameters;
import io.seatledger.api.security.Caller;
import io.seatledger.api.time.Moments;
import io.seatledger.query.license.LicenseFields;
import io.seatledger.query.license.LicenseQueries;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The licenses of whoever looks, one by one. */
@Controller
final class LicensePages {

  static final String PAGE = "/dashboard/estate/licenses";

  private static final String CURSOR = "cursor";

  /** What the form on the page has fields for, or begins anew. */
  private static final List<String> OF_FORM =
      List.of("vendor", "search", Parameters.AS_OF, Parameters.AT_POSITION, CURSOR);

  private final LicenseQueries licenses;
  private final Moments moments;
  private final Backlogs backlogs;

  LicensePages(LicenseQueries licenses, Moments moments, Backlogs backlogs) {
    this.licenses = licenses;
    this.moments = moments;
    this.backlogs = backlogs;
  }

  /** A list that is asked as that of the API is. */
  @GetMapping(PAGE)
  String list(Caller caller, HttpServletRequest request, Model page) {
    var query =
        ListRequest.of(
            LicenseFields.ALL, caller, request, Parameters.AS_OF, Parameters.AT_POSITION);
    var found =
        moments.answered(
            request,
            query.moment(moments.now().now()),
            moment -> licenses.list(caller.reader(), moment, query));
    page.addAttribute("licenses", found.value().data());
    page.addAttribute("now", found.moment().now());
    page.addAttribute("query", request.getQueryString());
    fill(Parameters.eachOnce(request), found.value().nextCursor(), page);
    return "dashboard/licenses";
  }

  private void fill(Map<String, String> asked, @Nullable String cursor, Model page) {
    var past = asked.containsKey(Parameters.AS_OF) || asked.containsKey(Parameters.AT_POSITION);
    page.addAttribute("asked", asked);
    page.addAttribute("kept", without(OF_FORM, asked));
    page.addAttribute("past", past);
    page.addAttribute("backlog", past ? null : backlogs.ofLicenses());
    page.addAttribute("next", cursor == null ? null : next(asked, cursor));
  }

  private static Map<String, String> without(List<String> names, Map<String, String> asked) {
    var kept = new LinkedHashMap<>(asked);
    kept.keySet().removeAll(names);
    return kept;
  }

  /** The same question from the cursor on. */
  private static String next(Map<String, String> asked, String cursor) {
    var more = new LinkedHashMap<>(asked);
    more.put(CURSOR, cursor);
    return PageLink.to(PAGE, more);
  }

  /** What somebody asks by the form on the page. */
  @GetMapping(PAGE + "/on")
  String on(HttpServletRequest request) {
    return "redirect:" + PageLink.to(PAGE, DayForm.asked(request, moments.now().now()));
  }
}
