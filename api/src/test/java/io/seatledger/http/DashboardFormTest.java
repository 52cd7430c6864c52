package io.seatledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets into the dashboard by the id and secret of the demo client. */
@RunningServiceOfDemo
class DashboardFormTest {

  private static final String LOGIN = "/dashboard/login";

  @LocalServerPort private int port;

  @Test
  void the_right_secret_opens_the_dashboard() {
    var visitor = new Visitor(port);

    assertThat(visitor.led(enter(visitor, "demo", "right"))).isEqualTo("/dashboard");
    assertThat(visitor.get("/dashboard/estate").body()).contains("Sign out", "demo");
  }

  @Test
  void who_runs_no_scripts_is_told_what_does_not_work_without() {
    assertThat(new Visitor(port).get(LOGIN).body()).contains("<noscript>", "Without JavaScript");
  }

  @ParameterizedTest
  @CsvSource({"demo, wrong", "nobody, right", "demo, ''", "'', right"})
  void another_does_not(String id, String secret) {
    var visitor = new Visitor(port);

    var refused = enter(visitor, id, secret);
    assertThat(visitor.led(refused)).isEqualTo(LOGIN + "?refused");
    assertThat(refused.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("seatledger_session"));
    assertThat(visitor.get(LOGIN + "?refused").body()).contains("That did not let you in");
    assertThat(visitor.get("/dashboard/estate").statusCode()).isEqualTo(302);
  }

  @Test
  void a_form_of_another_page_lets_nobody_in() {
    var visitor = new Visitor(port);

    assertThat(visitor.post(LOGIN, "client_id=demo&client_secret=right").statusCode())
        .isEqualTo(403);
    assertThat(visitor.get("/dashboard/estate").statusCode()).isEqualTo(302);
  }

  /** From an address of its own, so that others are not kept waiting: that is shown too. */
  @Test
  void secrets_cannot_be_guessed_for_long_neither_here_nor_at_the_token_endpoint() {
    var guesser = new Visitor(port, "127.0.0.2");
    var wait =
        Stream.generate(() -> guesser.led(enter(guesser, "nobody", "guess")))
            .limit(2 * RunningServiceOfDemo.TRIES)
            .filter(place -> place.startsWith(LOGIN + "?wait="))
            .findFirst()
            .orElseThrow();

    assertThat(guesser.get(wait).body()).contains("Too many tries");
    assertThat(guesser.post("/api/v1/auth/token", "client_id=nobody").statusCode()).isEqualTo(429);
    var other = new Visitor(port);
    assertThat(other.led(enter(other, "demo", "right"))).isEqualTo("/dashboard");
  }

  @Test
  void the_page_says_nothing_that_a_link_makes_up() {
    var visitor = new Visitor(port);

    assertThat(visitor.get(LOGIN + "?wait=7").body()).contains("Try again in <span>7</span> s.");
    var told = visitor.get(LOGIN + "?wait=until+you+call+us");
    assertThat(told.statusCode()).isEqualTo(400);
    assertThat(told.body()).doesNotContain("call us");
  }

  /** From an address of its own, which has tried nearly as often as it may. */
  @Test
  void the_right_secret_is_no_guess() {
    var guesser = new Visitor(port, "127.0.0.3");
    for (var count = 2; count < RunningServiceOfDemo.TRIES; count++) {
      enter(guesser, "nobody", "guess");
    }
    for (var count = 0; count < 20; count++) {
      var visitor = new Visitor(port, "127.0.0.3");
      assertThat(visitor.led(enter(visitor, "demo", "right"))).isEqualTo("/dashboard");
    }
  }

  private static HttpResponse<String> enter(Visitor visitor, String id, String secret) {
    return visitor.send(LOGIN, LOGIN, Map.of("client_id", id, "client_secret", secret));
  }
}
