package io.seatledger.api.security;

import io.github.bucket4j.TimeMeter;
import io.seatledger.api.problem.Problem;
import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns those away who ask too often. */
final class RateLimit extends OncePerRequestFilter {

  private static final int NETWORK_BYTES = 8;

  private final Allowance allowance;
  private final Function<HttpServletRequest, Optional<?>> asking;
  private final Answer answer;
  private final Predicate<HttpServletResponse> hasNotActed;

  private RateLimit(
      Allowance allowance,
      Function<HttpServletRequest, Optional<?>> asking,
      Answer answer,
      Predicate<HttpServletResponse> hasNotActed) {
    this.allowance = allowance;
    this.asking = asking;
    this.answer = answer;
    this.hasNotActed = hasNotActed;
  }

  /** What one hears who asks too often. */
  interface Answer {
    void write(long seconds, HttpServletRequest request, HttpServletResponse response)
        throws IOException;
  }

  /** By tenant, and by application or else by person; who needed no token is not counted. */
  static RateLimit ofCallers(int perMinute, ProblemWriter problems) {
    var allowance = new Allowance(perMinute, TimeMeter.SYSTEM_NANOTIME);
    return new RateLimit(allowance, _ -> client(), problem(problems), _ -> false);
  }

  /**
   * By address; one that has IPv6 has a whole network of them.
   *
   * @param knew whether the secret was right, which then was no guess
   */
  static RateLimit ofNetworks(
      Allowance allowance,
      RequestMatcher requests,
      Answer answer,
      Predicate<HttpServletResponse> knew) {
    return new RateLimit(
        allowance,
        request -> requests.matches(request) ? Optional.of(network(request)) : Optional.empty(),
        answer,
        knew);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var seconds = asking.apply(request).map(allowance::secondsToWait).orElse(0L);
    if (seconds == 0) {
      chain.doFilter(request, response);
      if (hasNotActed.test(response)) {
        asking.apply(request).ifPresent(allowance::giveBack);
      }
      return;
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    answer.write(seconds, request, response);
  }

  /** The problem that programs are told. */
  static Answer problem(ProblemWriter problems) {
    return (seconds, request, response) ->
        problems.write(
            Problem.of(ProblemCode.RATE_LIMITED, "Ask again in %d s.".formatted(seconds)),
            request,
            response);
  }

  private static Optional<Client> client() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof VerifiedCaller verified
        ? Optional.of(Client.of(verified.getPrincipal()))
        : Optional.empty();
  }

  /** What a proxy calls the asker need be no address. */
  private static Object network(HttpServletRequest request) {
    try {
      var address = InetAddress.ofLiteral(request.getRemoteAddr()).getAddress();
      return ByteBuffer.wrap(address, 0, Math.min(NETWORK_BYTES, address.length));
    } catch (IllegalArgumentException _) {
      return request.getRemoteAddr();
    }
  }

  private record Client(String tenantId, @Nullable String appId, @Nullable String sub) {

    static Client of(Caller caller) {
      return caller.appId() == null
          ? new Client(caller.tenantId(), null, caller.sub())
          : new Client(caller.tenantId(), caller.appId(), null);
    }
  }
}
