package io.seatledger.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Lets people sign in at the issuers that are configured as {@code spring.security.oauth2.client}.
 * Who they are is in the access token: whom the API would refuse, the dashboard refuses as well.
 */
@Component
final class IssuerLogin {

  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final TokenInPassing tokens = new TokenInPassing();
  private final Claims claims = new Claims();
  private final List<ClientRegistration> clients;
  private final JwtDecoder decoder;

  IssuerLogin(ObjectProvider<InMemoryClientRegistrationRepository> clients, JwtDecoder decoder) {
    this.clients =
        clients.stream()
            .flatMap(registered -> StreamSupport.stream(registered.spliterator(), false))
            .toList();
    this.decoder = decoder;
  }

  /** Where one can sign in; none if nothing is configured. */
  List<ClientRegistration> clients() {
    return clients;
  }

  void addTo(HttpSecurity http) {
    if (clients.isEmpty()) {
      return;
    }
    http.oauth2Login(
        login ->
            login
                .loginPage(DashboardPaths.LOGIN)
                .authorizationEndpoint(
                    there -> there.authorizationRequestRepository(new PendingSignIns(clients)))
                .authorizedClientRepository(tokens)
                .userInfoEndpoint(
                    user ->
                        user.userService(
                                _ -> new DefaultOAuth2User(null, Map.of("sub", "-"), "sub"))
                            .oidcUserService(
                                asked -> new DefaultOidcUser(null, asked.getIdToken())))
                .failureHandler((_, response, _) -> DashboardPaths.refuse(response))
                .successHandler(this::enter));
  }

  private void enter(
      HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
      throws IOException {
    try {
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(claims.convert(decoder.decode(tokens.value(request))));
      contexts.saveContext(context, request, response);
      response.sendRedirect(DashboardPaths.HOME);
    } catch (JwtException | AuthenticationException _) {
      request.getSession().invalidate();
      DashboardPaths.refuse(response);
    }
  }
}
