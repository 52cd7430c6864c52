package io.seatledger.api.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What browsers are told not to do with an answer, besides what the framework tells them. */
final class SecurityHeaders {

  private static final String NOTHING =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** The explorer has its styles and images inside, and calls the API. */
  private static final String EXPLORER =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** The dashboard has all that it shows from here, and nothing inside its pages. */
  private static final String DASHBOARD =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final RequestMatcher EXPLORER_PATHS =
      new OrRequestMatcher(under("/docs/**"), under("/swagger-ui/**"), under("/webjars/**"));

  private SecurityHeaders() {}

  static void set(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .addHeaderWriter(policy(EXPLORER_PATHS, EXPLORER))
        .addHeaderWriter(policy(new NegatedRequestMatcher(EXPLORER_PATHS), NOTHING));
  }

  static void setForDashboard(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .contentSecurityPolicy(policy -> policy.policyDirectives(DASHBOARD));
  }

  private static HeaderWriter policy(RequestMatcher paths, String policy) {
    return new DelegatingRequestMatcherHeaderWriter(
        paths, new ContentSecurityPolicyHeaderWriter(policy));
  }

  private static RequestMatcher under(String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(path);
  }
}
