package io.seatledger.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionLimitsTest {

  private static final DashboardSettings SETTINGS =
      new DashboardSettings(Duration.ofMinutes(30), Duration.ofHours(12));

  private final MockHttpSession session = new MockHttpSession();
  private final Instant begun = Instant.ofEpochMilli(session.getCreationTime());

  @Test
  void who_works_stays_signed_in_and_not_for_ever() throws Exception {
    for (var minutes = 0; minutes <= 720; minutes += 30) {
      ask("/dashboard/estate", minutes);
      assertThat(session.isInvalid()).isFalse();
    }
    ask("/dashboard/estate", 721);
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void a_page_that_renews_itself_is_no_work() throws Exception {
    for (var minutes = 0; minutes <= 30; minutes++) {
      ask("/dashboard/live/estate", minutes);
      assertThat(session.isInvalid()).isFalse();
    }
    ask("/dashboard/live/estate", 31);
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void a_session_that_another_request_has_just_ended_fails_nobody() throws Exception {
    var request = new MockHttpServletRequest("GET", "/dashboard/live/estate");
    request.setSession(
        new MockHttpSession() {
          @Override
          public void invalidate() {
            throw new IllegalStateException("It has ended already");
          }
        });
    var chain = new MockFilterChain();
    ask(request, 31, chain);
    assertThat(chain.getRequest()).isSameAs(request);
  }

  private void ask(String path, int minutes) throws Exception {
    var request = new MockHttpServletRequest("GET", path);
    request.setSession(session);
    ask(request, minutes, new MockFilterChain());
  }

  private void ask(MockHttpServletRequest request, int minutes, MockFilterChain chain)
      throws Exception {
    var now = begun.plus(Duration.ofMinutes(minutes));
    new SessionLimits(SETTINGS, InstantSource.fixed(now))
        .doFilter(request, new MockHttpServletResponse(), chain);
  }
}
