package io.seatledger.bench.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** A token of the product's own issuer for everything under /api, and no session. */
@Configuration(proxyBeanMethods = false)
public class TokenSecurity {

  @Bean
  SecurityFilterChain callers(HttpSecurity http) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/api/**")
                    .hasAnyRole("user", "tenant_admin", "global_admin")
                    .anyRequest()
                    .permitAll())
        .build();
  }
}
