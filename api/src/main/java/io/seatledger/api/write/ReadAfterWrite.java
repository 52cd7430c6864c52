package io.seatledger.api.write;

import io.seatledger.api.problem.Problem;
import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.api.security.Caller;
import io.seatledger.query.progress.ReadSide;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a read that names a {@link ConsistencyToken} wait until it shows what was written. */
@Component
final class ReadAfterWrite implements HandlerInterceptor, WebMvcConfigurer {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final List<String> READS = List.of("GET", "HEAD");

  private final ReadSide readSide;

  ReadAfterWrite(ReadSide readSide) {
    this.readSide = readSide;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var tokens = Collections.list(request.getHeaders(ConsistencyToken.HEADER));
    if (!tokens.isEmpty() && READS.contains(request.getMethod())) {
      Caller.of(request.getUserPrincipal()).ifPresent(caller -> await(token(tokens, caller)));
    }
    return true;
  }

  private static ConsistencyToken token(List<String> tokens, Caller caller) {
    return Optional.of(tokens)
        .filter(given -> given.size() == 1)
        .flatMap(given -> ConsistencyToken.of(caller.tenantId(), given.getFirst()))
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.invalidHeader(
                        ConsistencyToken.HEADER, "must be one that a write has given out")));
  }

  private void await(ConsistencyToken token) {
    if (!readSide.await(token.licenseId(), token.position(), LONGEST_WAIT)) {
      throw new ProblemException(
          ProblemCode.READ_SIDE_BEHIND, "Reads do not show that write yet; try again.");
    }
  }
}
