package io.seatledger.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Each network has one try a minute. */
class TriedSecretsTest {

  private static final FilterChain REFUSES = (_, response) -> redirect(response);
  private static final int TOO_MANY = 429;

  private final RateLimit limit =
      RateLimit.ofNetworks(
          new Allowance(1, TimeMeter.SYSTEM_NANOTIME),
          AnyRequestMatcher.INSTANCE,
          (_, _, response) -> response.setStatus(TOO_MANY),
          answer -> answer.getStatus() == HttpServletResponse.SC_OK);

  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.5", "2001:db8::1", "203.0.113.5:41234", "unknown", ""})
  void who_guesses_waits_whatever_a_proxy_calls_him(String address) throws Exception {
    assertThat(ask(address, REFUSES)).isEqualTo(HttpServletResponse.SC_FOUND);
    assertThat(ask(address, REFUSES)).isEqualTo(TOO_MANY);
    assertThat(ask("198.51.100.1", REFUSES)).isEqualTo(HttpServletResponse.SC_FOUND);
  }

  @Test
  void who_knows_the_secret_has_not_guessed() throws Exception {
    FilterChain letsIn = (_, _) -> {};
    for (var times = 0; times < 3; times++) {
      assertThat(ask("203.0.113.5", letsIn)).isEqualTo(HttpServletResponse.SC_OK);
    }
  }

  private int ask(String address, FilterChain chain) throws ServletException, IOException {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    var response = new MockHttpServletResponse();
    limit.doFilter(request, response, chain);
    return response.getStatus();
  }

  private static void redirect(Object response) {
    ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_FOUND);
  }
}
