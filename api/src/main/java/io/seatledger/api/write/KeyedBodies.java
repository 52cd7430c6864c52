package io.seatledger.api.write;

import io.seatledger.api.json.BodyLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/** Notes the body of a request that has a key while it is read: a repeat must have the same. */
@Component
final class KeyedBodies extends OncePerRequestFilter {

  /** More than any body may have. */
  static final int MOST_BYTES = BodyLimit.BYTES + 1;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(IdempotencyKeys.HEADER) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new ContentCachingRequestWrapper(request, MOST_BYTES), response);
  }
}
