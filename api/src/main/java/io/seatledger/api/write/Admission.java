package io.seatledger.api.write;

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
import java.util.concurrent.Semaphore;
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

  /** So many are answered within a tenth of a second. */
  private static final int MOST = 256;

  private final transient ProblemWriter problems;
  private final Semaphore places;

  @Autowired
  Admission(ProblemWriter problems) {
    this(problems, MOST);
  }

  Admission(ProblemWriter problems, int most) {
    this.problems = problems;
    this.places = new Semaphore(most);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isWrite(request)) {
      chain.doFilter(request, response);
    } else if (places.tryAcquire()) {
      letIn(request, response, chain);
    } else {
      var busy = Problem.of(ProblemCode.LEDGER_BUSY, "Too many changes are under way; try again.");
      problems.write(busy, request, response);
    }
  }

  private void letIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  private static boolean isWrite(HttpServletRequest request) {
    return !READS.contains(request.getMethod()) && request.getRequestURI().startsWith(WRITTEN);
  }
}
