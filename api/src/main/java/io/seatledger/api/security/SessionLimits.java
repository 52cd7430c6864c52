package io.seatledger.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that are too old and those in which nobody does anything. The container's own
 * time-out knows no work from a page that renews itself.
 */
final class SessionLimits extends OncePerRequestFilter {

  private static final String WORKED = SessionLimits.class.getName();

  private final DashboardSettings settings;
  private final InstantSource clock;

  SessionLimits(DashboardSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    if (session != null) {
      judge(session, DashboardPaths.isLive(request));
    }
    chain.doFilter(request, response);
  }

  /** Of two requests of a session that is over, one finds that the other has ended it. */
  private void judge(HttpSession session, boolean live) {
    try {
      keepOrEnd(session, live);
    } catch (IllegalStateException _) {
      // It has ended, which is all there was to do.
    }
  }

  private void keepOrEnd(HttpSession session, boolean live) {
    var now = clock.instant();
    var begun = Instant.ofEpochMilli(session.getCreationTime());
    var worked = Objects.requireNonNullElse((Instant) session.getAttribute(WORKED), begun);
    if (isOver(begun, settings.longestSession(), now)
        || isOver(worked, settings.idleTimeout(), now)) {
      session.invalidate();
    } else if (!live) {
      session.setAttribute(WORKED, now);
    }
  }

  private static boolean isOver(Instant since, Duration limit, Instant now) {
    return Duration.between(since, now).compareTo(limit) > 0;
  }
}
