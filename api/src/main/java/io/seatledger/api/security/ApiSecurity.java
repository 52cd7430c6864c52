package io.seatledger.api.security;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Who may call what: a token for everything under /api and /actuator; nothing else is there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class ApiSecurity {

  static final String TOKEN_PATH = "/api/v1/auth/token";

  @Bean
  @Order(100)
  SecurityFilterChain callers(HttpSecurity http, SecurityProblems problems) {
    return http.securityMatcher("/**")
        .csrf(AbstractHttpConfigurer::disable) // no cookie, nothing to forge
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(new Claims()))
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems))
        .exceptionHandling(
            failing -> failing.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .authorizeHttpRequests(ApiSecurity::permissions)
        .build();
  }

  private static void permissions(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .dispatcherTypeMatchers(DispatcherType.ERROR)
        .permitAll()
        .requestMatchers(HttpMethod.POST, TOKEN_PATH)
        .permitAll()
        .requestMatchers("/actuator/health", "/actuator/health/**")
        .permitAll()
        .requestMatchers("/actuator", "/actuator/**")
        .access(Permission.OPERATE)
        .requestMatchers(HttpMethod.DELETE, "/api/**")
        .access(Permission.ADMINISTER)
        .requestMatchers(HttpMethod.POST, "/api/v1/licenses/*/restore")
        .access(Permission.ADMINISTER)
        .requestMatchers(HttpMethod.GET, "/api/**")
        .access(Permission.READ)
        .requestMatchers(HttpMethod.HEAD, "/api/**")
        .access(Permission.READ)
        .requestMatchers(HttpMethod.OPTIONS, "/api/**")
        .access(Permission.READ)
        .requestMatchers("/api", "/api/**")
        .access(Permission.WRITE)
        .anyRequest()
        .permitAll();
  }
}
