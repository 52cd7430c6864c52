package io.seatledger.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Where the dashboard is. */
final class DashboardPaths {

  static final String HOME = "/dashboard";
  static final String LOGIN = HOME + "/login";
  static final String LOGOUT = HOME + "/logout";
  static final String DENIED = HOME + "/denied";
  static final String ASSETS = HOME + "/assets/**";

  /** What pages fetch by themselves. */
  private static final RequestMatcher LIVE =
      PathPatternRequestMatcher.withDefaults().matcher(HOME + "/live/**");

  private DashboardPaths() {}

  /** Leads back to the way in; the framework would keep the reason in a session. */
  static void refuse(HttpServletResponse response) throws IOException {
    response.sendRedirect(LOGIN + "?refused");
  }

  static boolean isLive(HttpServletRequest request) {
    return LIVE.matches(request);
  }
}
