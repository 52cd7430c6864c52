package io.seatledger.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Has an issuer's tokens as long as the request in which somebody signs in, and no longer. */
final class TokenInPassing implements OAuth2AuthorizedClientRepository {

  private static final String NAME = TokenInPassing.class.getName();

  /** The access token of who signs in by this request. */
  String value(HttpServletRequest request) {
    return ((OAuth2AuthorizedClient) request.getAttribute(NAME)).getAccessToken().getTokenValue();
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication signedIn,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.setAttribute(NAME, client);
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // the framework's signature
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String registration, Authentication signedIn, HttpServletRequest request) {
    return null;
  }

  @Override
  public void removeAuthorizedClient(
      String registration,
      Authentication signedIn,
      HttpServletRequest request,
      HttpServletResponse response) {}
}
