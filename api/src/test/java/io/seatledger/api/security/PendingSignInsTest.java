package io.seatledger.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

class PendingSignInsTest {

  private static final ClientRegistration SSO =
      ClientRegistration.withRegistrationId("sso")
          .clientId("seatledger")
          .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
          .redirectUri("{baseUrl}/{action}/oauth2/code/{registrationId}")
          .scope("openid")
          .authorizationUri("https://issuer.example/authorize")
          .tokenUri("https://issuer.example/token")
          .build();

  private final PendingSignIns pending = new PendingSignIns(List.of(SSO));
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void who_comes_back_brings_along_what_was_asked() {
    var asked = asked();
    pending.saveAuthorizationRequest(asked, new MockHttpServletRequest(), response);
    var back = pending.removeAuthorizationRequest(with(response.getCookies()), response);

    assertThat(back)
        .usingRecursiveComparison()
        .comparingOnlyFields(
            "authorizationUri", "clientId", "redirectUri", "scopes", "state", "attributes")
        .isEqualTo(asked);
    assertThat(asked.getAttributes()).containsKeys("registration_id", "code_verifier", "nonce");
    assertThat(response.getCookies()[1].getMaxAge()).isZero();
  }

  @Test
  void over_https_nobody_else_reads_it() {
    var request = new MockHttpServletRequest();
    request.setSecure(true);
    pending.saveAuthorizationRequest(asked(), request, response);

    assertThat(response.getCookie("seatledger_signing_in"))
        .matches(Cookie::getSecure)
        .matches(Cookie::isHttpOnly);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing",
        "{}",
        "{\"state\":\"a\",\"redirectUri\":\"b\",\"attributes\":{}}",
        "{\"state\":\"a\",\"redirectUri\":\"b\",\"attributes\":{\"registration_id\":null}}",
        "{\"state\":\"a\",\"redirectUri\":\"b\",\"attributes\":{\"registration_id\":\"other\"}}",
      })
  void another_cookie_is_none(String text) {
    var encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8));
    for (var value : List.of(text, encoded)) {
      var request = with(new Cookie("seatledger_signing_in", value));
      assertThat(pending.loadAuthorizationRequest(request)).isNull();
    }
    assertThat(pending.loadAuthorizationRequest(new MockHttpServletRequest())).isNull();
  }

  private static OAuth2AuthorizationRequest asked() {
    var request = new MockHttpServletRequest("GET", "/oauth2/authorization/sso");
    request.setServletPath(request.getRequestURI());
    return new DefaultOAuth2AuthorizationRequestResolver(
            new InMemoryClientRegistrationRepository(SSO))
        .resolve(request);
  }

  private static MockHttpServletRequest with(Cookie... cookies) {
    var request = new MockHttpServletRequest();
    request.setCookies(cookies);
    return request;
  }
}
