package io.seatledger.api.security;

import io.seatledger.api.problem.Problem;
import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the token endpoint answers: RFC 6749's members, and problems that also name its error. */
@Component
final class TokenAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ProblemWriter problems;

  TokenAnswers(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication granted)
      throws IOException {
    var token = ((OAuth2AccessTokenAuthenticationToken) granted).getAccessToken();
    var body = new LinkedHashMap<String, Object>();
    body.put("access_token", token.getTokenValue());
    body.put("token_type", token.getTokenType().getValue());
    body.put("expires_in", lifetime(token).toSeconds());
    body.put("scope", String.join(" ", token.getScopes()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(JSON.writeValueAsBytes(body));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    var error = error(why);
    var code =
        error.equals(OAuth2ErrorCodes.INVALID_CLIENT)
            ? ProblemCode.UNAUTHENTICATED
            : ProblemCode.BAD_REQUEST;
    if (code == ProblemCode.UNAUTHENTICATED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"seatledger\"");
    }
    problems.write(
        Problem.of(code, "No token is issued: " + error + ".").with("error", error),
        request,
        response);
  }

  private static String error(@Nullable AuthenticationException why) {
    return why instanceof OAuth2AuthenticationException known
        ? known.getError().getErrorCode()
        : OAuth2ErrorCodes.INVALID_REQUEST;
  }

  private static Duration lifetime(OAuth2AccessToken token) {
    var from = token.getIssuedAt();
    var until = token.getExpiresAt();
    return from == null || until == null ? Duration.ZERO : Duration.between(from, until);
  }
}
