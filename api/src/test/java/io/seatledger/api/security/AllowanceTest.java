package io.seatledger.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import io.seatledger.api.StartRefused;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {

  private final StandingClock clock = new StandingClock();
  private final Allowance allowance = new Allowance(6, clock);

  @Test
  void each_one_may_act_so_often_and_then_has_to_wait() {
    for (var count = 0; count < 6; count++) {
      assertThat(allowance.secondsToWait("a")).isZero();
    }
    assertThat(allowance.secondsToWait("a")).isEqualTo(10);
    assertThat(allowance.secondsToWait("b")).isZero();
  }

  @Test
  void what_is_given_back_may_be_used_again() {
    for (var count = 0; count < 20; count++) {
      assertThat(allowance.secondsToWait("a")).isZero();
      allowance.giveBack("a");
    }
  }

  @Test
  void who_waits_as_long_as_told_may_act_again_once() {
    for (var count = 0; count < 6; count++) {
      allowance.secondsToWait("a");
    }
    clock.pass(Duration.ofMillis(9_001));
    assertThat(allowance.secondsToWait("a")).isEqualTo(1);
    clock.pass(Duration.ofSeconds(1));
    assertThat(allowance.secondsToWait("a")).isZero();
    assertThat(allowance.secondsToWait("a")).isEqualTo(10);
  }

  @Test
  void its_default_depends_on_where_tokens_come_from() {
    var unset = new RateLimitSettings(null, 60);
    assertThat(unset.requests(TokenSource.EMBEDDED)).isZero();
    assertThat(unset.requests(TokenSource.ISSUER)).isEqualTo(60_000);
    assertThat(new RateLimitSettings(5, 60).requests(TokenSource.EMBEDDED)).isEqualTo(5);
    assertThat(new RateLimitSettings(0, 60).requests(TokenSource.SECRET)).isZero();
    assertThatThrownBy(() -> new RateLimitSettings(-1, 60).requests(TokenSource.SECRET))
        .isInstanceOf(StartRefused.class)
        .hasMessage("seatledger.rate-limit.per-minute is -1. Choose 0 for no limit.");
  }

  private static final class StandingClock implements TimeMeter {

    private long nanos;

    void pass(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
