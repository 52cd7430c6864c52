package io.seatledger.api.write;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.seatledger.api.problem.Problem;
import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets in so many writes at a time and turns the others away before they cost anything: whoever is
 * let in is answered soon, however many ask. Each is measured as any request is. Thread-safe.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class Admission extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String WRITTEN = "/api/v1/licenses";
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  /** So many are answered within a tenth of a second, and a quarter of them as soon as usual. */
  private static final int MOST = 256;

  private final transient ProblemWriter problems;
  private final transient Places places;
  private final transient Counter turnedAway;

  @Autowired
  Admission(ProblemWriter problems, MeterRegistry meters) {
    this(problems, meters, MOST);
  }

  Admission(ProblemWriter problems, MeterRegistry meters, int most) {
    this.problems = problems;
    this.places = new Places(most);
    this.turnedAway =
        Counter.builder("seatledger.writes.turned.away")
            .description("Changes that were refused at the door because too many were under way")
            .register(meters);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isWrite(request)) {
      chain.doFilter(request, response);
    } else if (places.enter()) {
      letIn(request, response, chain);
    } else {
      turnedAway.increment();
      var busy = Problem.of(ProblemCode.LEDGER_BUSY, "Too many changes are under way; try again.");
      problems.write(busy, request, response);
    }
  }

  private void letIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } finally {
      places.leave();
    }
  }

  /** By the decoded path, as requests are given to those who answer. */
  private static boolean isWrite(HttpServletRequest request) {
    return !READS.contains(request.getMethod()) && request.getServletPath().startsWith(WRITTEN);
  }
}
