package io.seatledger.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says in the log whose books a line is about, and nothing of the person who asks. */
final class TenantInLog extends OncePerRequestFilter {

  private static final String NAME = "tenant_id";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
    if (caller.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    try (var _ = MDC.putCloseable(NAME, caller.get().tenantId())) {
      chain.doFilter(request, response);
    }
  }
}
