package io.seatledger.api.problem;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives each request a name, so that the problem a client reports is found in the log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Trace implements Filter {

  private static final String NAME = "trace_id";

  /** The request's name; one that no filter saw gets it now. */
  static String of(ServletRequest request) {
    if (request.getAttribute(NAME) instanceof String known) {
      return known;
    }
    var name = UlidCreator.getMonotonicUlid().toString();
    request.setAttribute(NAME, name);
    return name;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try (var _ = MDC.putCloseable(NAME, of(request))) {
      chain.doFilter(request, response);
    }
  }
}
