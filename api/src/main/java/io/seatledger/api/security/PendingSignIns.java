package io.seatledger.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.WebUtils;

/**
 * Has browsers keep what they asked an issuer for, until they come back from there: nobody has a
 * session before signing in. Whoever changes it has changed only what he himself is compared with.
 */
final class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  private static final String COOKIE = "seatledger_signing_in";
  private static final String WAY_BACK = "/login/oauth2";
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final List<ClientRegistration> clients;

  PendingSignIns(List<ClientRegistration> clients) {
    this.clients = clients;
  }

  @Override
  public void saveAuthorizationRequest(
      OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
    keep(PendingSignIn.of(asked).text(), LONGEST, request, response);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
        .flatMap(cookie -> PendingSignIn.read(cookie.getValue()))
        .flatMap(pending -> pending.to(clients))
        .orElse(null);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    keep("", Duration.ZERO, request, response);
    return loadAuthorizationRequest(request);
  }

  private static void keep(
      String text, Duration time, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(COOKIE, text)
            .path(WAY_BACK)
            .maxAge(time)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
