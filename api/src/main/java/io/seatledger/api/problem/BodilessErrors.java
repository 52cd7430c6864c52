package io.seatledger.api.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives a problem to an error that somebody answered with a status alone, as the actuator does. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class BodilessErrors extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient ProblemWriter writer;

  BodilessErrors(ProblemWriter writer) {
    this.writer = writer;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    if (response.getStatus() >= 400
        && response.getContentType() == null
        && !response.isCommitted()) {
      var code = ProblemCode.of(response.getStatus());
      writer.write(Problem.of(code, code.title() + "."), request, response);
    }
  }
}
