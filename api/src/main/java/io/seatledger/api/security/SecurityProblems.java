package io.seatledger.api.security;

import io.seatledger.api.problem.Problem;
import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Tells a caller who may not in as little as helps. */
@Component
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ProblemWriter writer;

  SecurityProblems(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (why instanceof TenantRequired) {
      var detail = "The token needs a claim tenant_id.";
      writer.write(Problem.of(ProblemCode.TENANT_REQUIRED, detail), request, response);
      return;
    }
    if (why instanceof IssuerUnavailable) {
      var detail = "Nobody can say whether the token is valid; try again.";
      writer.write(Problem.of(ProblemCode.ISSUER_UNAVAILABLE, detail), request, response);
      return;
    }
    var refused = why instanceof OAuth2AuthenticationException;
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, refused ? "Bearer error=\"invalid_token\"" : "Bearer");
    var detail = refused ? "The token is not valid." : "The header Authorization has no token.";
    writer.write(Problem.of(ProblemCode.UNAUTHENTICATED, detail), request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    var problem =
        why instanceof Denied denied
            ? Problem.of(denied.code(), String.valueOf(denied.getMessage()))
            : Problem.of(ProblemCode.FORBIDDEN, "The caller may not do this.");
    writer.write(problem, request, response);
  }
}
