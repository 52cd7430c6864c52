package io.seatledger.api.security;

import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.cors.CorsUtils;

/**
 * Which permission a request needs by its method and path; the first rule that fits is taken.
 *
 * @param requests where the rules are said
 * @param operators who sees the inside of a node
 */
record AccessRules(
    AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
        requests,
    AuthorizationManager<RequestAuthorizationContext> operators) {

  private static final String OPERATIONS = "/api/v1/operations/**";
  private static final String OPENAPI = "/api/v1/openapi.json";
  private static final String[] EXPORTS = {
    "/api/v1/licenses/export",
    "/api/v1/licenses/assignments/export",
    "/api/v1/licenses/*/history/export",
  };

  void apply() {
    anyone();
    operations();
    administration();
    auditing();
    everythingElse();
  }

  private void anyone() {
    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
    // No page of another origin is served.
    requests.requestMatchers(CorsUtils::isPreFlightRequest).denyAll();
    requests.requestMatchers(HttpMethod.POST, ApiSecurity.TOKEN_PATH).permitAll();
    requests.requestMatchers(HttpMethod.GET, OPENAPI, OPENAPI + "/**").permitAll();
    requests.requestMatchers("/actuator/health", "/actuator/health/**").permitAll();
  }

  private void operations() {
    requests.requestMatchers("/actuator", "/actuator/**").access(operators);
    requests.requestMatchers(HttpMethod.POST, OPERATIONS).access(Permission.CONTROL);
    requests.requestMatchers(HttpMethod.DELETE, OPERATIONS).access(Permission.CONTROL);
    requests.requestMatchers(OPERATIONS).access(Permission.OPERATE);
  }

  private void administration() {
    requests.requestMatchers(HttpMethod.DELETE, "/api/**").access(Permission.ADMINISTER);
    requests
        .requestMatchers(HttpMethod.POST, "/api/v1/licenses/*/restore", "/api/v1/audit-packs")
        .access(Permission.ADMINISTER);
  }

  private void auditing() {
    requests
        .requestMatchers("/api/v1/audit-events", "/api/v1/audit-events/**")
        .access(Permission.AUDIT);
    requests
        .requestMatchers("/api/v1/audit-packs", "/api/v1/audit-packs/**")
        .access(Permission.AUDIT);
    requests.requestMatchers(EXPORTS).access(Permission.AUDIT);
  }

  private void everythingElse() {
    requests.requestMatchers(HttpMethod.GET, "/api/**").access(Permission.READ);
    requests.requestMatchers(HttpMethod.HEAD, "/api/**").access(Permission.READ);
    requests.requestMatchers(HttpMethod.OPTIONS, "/api/**").access(Permission.READ);
    requests.requestMatchers("/api", "/api/**").access(Permission.WRITE);
    requests.anyRequest().permitAll();
  }
}
