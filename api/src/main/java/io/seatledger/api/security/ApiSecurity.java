package io.seatledger.api.security;

import com.github.benmanes.caffeine.cache.Ticker;
import io.seatledger.api.problem.ProblemWriter;
import java.time.Clock;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Who may call what: a token for everything under /api and /actuator; nothing else is there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SecuritySettings.class, RateLimitSettings.class})
class ApiSecurity {

  static final String TOKEN_PATH = "/api/v1/auth/token";

  @Bean
  @Order(100)
  SecurityFilterChain callers(
      HttpSecurity http,
      SecurityProblems problems,
      ProblemWriter writer,
      RateLimitSettings limits,
      JwtDecoder decoder,
      Clock clock,
      Environment environment) {
    var perMinute = limits.requests(TokenSource.of(environment));
    var tokens = new RememberedTokens(decoder, clock, Ticker.systemTicker());
    return http.securityMatcher("/**")
        .csrf(AbstractHttpConfigurer::disable) // no cookie, nothing to forge
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2ResourceServer(
            server ->
                server
                    .bearerTokenResolver(new RememberedHeaders())
                    .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(new Claims()))
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems))
        .exceptionHandling(
            failing -> failing.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .headers(SecurityHeaders::set)
        .authorizeHttpRequests(
            requests -> new AccessRules(requests, operators(environment)).apply())
        .addFilterAfter(new TenantInLog(), AuthorizationFilter.class)
        .addFilterAfter(RateLimit.ofCallers(perMinute, writer), AuthorizationFilter.class)
        .build();
  }

  /** Which methods a path has is the path's to say, with 405. */
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    firewall.setAllowedHeaderValues(ApiSecurity::isText);
    return firewall;
  }

  /** What the framework allows, too, by a regular expression; it is asked of each header read. */
  private static boolean isText(String value) {
    for (int i = 0; i < value.length(); i++) {
      var c = value.charAt(i);
      if (c != '\t' && (Character.isISOControl(c) || !Character.isDefined(c))) {
        return false;
      }
    }
    return true;
  }

  /** A request is measured as a whole; each filter of its way through security is not. */
  @Bean
  SecurityObservationSettings observed() {
    return SecurityObservationSettings.noObservations();
  }

  /** On a port of its own the inside is open: who gets there is the network's to say. */
  private static AuthorizationManager<RequestAuthorizationContext> operators(
      Environment environment) {
    return ManagementPortType.get(environment) == ManagementPortType.DIFFERENT
        ? SingleResultAuthorizationManager.permitAll()
        : Permission.OPERATE;
  }
}
