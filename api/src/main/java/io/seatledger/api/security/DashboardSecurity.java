package io.seatledger.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * Who gets into the dashboard: a session of its own, which the API does not know. Nobody has one
 * before he has signed in.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DashboardSettings.class)
class DashboardSecurity {

  private static final String START =
      OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;

  @Bean
  @Order(50)
  SecurityFilterChain dashboard(
      HttpSecurity http,
      ObjectProvider<FormLogin> form,
      IssuerLogin issuers,
      DashboardSettings settings) {
    form.ifAvailable(it -> it.addTo(http));
    issuers.addTo(http);
    return http.securityMatcher(
            DashboardPaths.HOME, DashboardPaths.HOME + "/**", START + "/**", "/login/oauth2/**")
        .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(
            logout ->
                logout
                    .logoutUrl(DashboardPaths.LOGOUT)
                    .logoutSuccessUrl(DashboardPaths.LOGIN + "?ended"))
        .exceptionHandling(
            failing ->
                failing
                    .authenticationEntryPoint(DashboardSecurity::toLogin)
                    .accessDeniedPage(DashboardPaths.DENIED))
        .headers(SecurityHeaders::setForDashboard)
        .authorizeHttpRequests(DashboardSecurity::permissions)
        .addFilterBefore(
            new SessionLimits(settings, InstantSource.system()), SecurityContextHolderFilter.class)
        .addFilterAfter(new TenantInLog(), AuthorizationFilter.class)
        .build();
  }

  @Bean
  SignIn signIn(ObjectProvider<FormLogin> form, IssuerLogin issuers) {
    return new SignIn(
        form.getIfAvailable() != null,
        issuers.clients().stream()
            .map(
                client ->
                    new SignIn.Place(
                        client.getClientName(), START + "/" + client.getRegistrationId()))
            .toList());
  }

  private static void permissions(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .requestMatchers(DashboardPaths.LOGIN, DashboardPaths.DENIED, DashboardPaths.ASSETS)
        .permitAll()
        .requestMatchers(
            HttpMethod.GET,
            DashboardPaths.HOME,
            DashboardPaths.HOME + "/estate/**",
            DashboardPaths.HOME + "/live/estate")
        .access(Permission.READ)
        .requestMatchers(HttpMethod.GET)
        .access(Permission.OPERATE)
        .anyRequest()
        .access(Permission.CONTROL);
  }

  /** In a cookie, so that there are no sessions of people who only look at the form. */
  private static CookieCsrfTokenRepository csrfCookie() {
    var cookie = new CookieCsrfTokenRepository();
    cookie.setCookieName("seatledger_csrf");
    cookie.setCookieCustomizer(it -> it.httpOnly(true).sameSite("Lax").path("/"));
    return cookie;
  }

  /** A page that renews itself is told where to go; it would show the form inside itself. */
  private static void toLogin(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (DashboardPaths.isLive(request)) {
      response.setHeader("HX-Redirect", DashboardPaths.LOGIN + "?ended");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(DashboardPaths.LOGIN);
    }
  }
}
