package io.seatledger.api.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.idempotency.KeptAnswer;
import io.seatledger.command.idempotency.KeptAnswers;
import io.seatledger.command.idempotency.RequestKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long the answers under keys are kept. */
class KeptAnswersScheduleTest {

  private static final Instant NOW = Instant.parse("2026-03-31T10:15:30Z");

  private final Kept answers = new Kept();

  @Test
  void they_are_forgotten_after_24_hours() {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    new KeptAnswersSchedule().forgetAnswers(answers, clock).executeRecurringly(null, null);

    assertThat(answers.forgotten).containsExactly(NOW.minus(Duration.ofHours(24)));
  }

  private static final class Kept implements KeptAnswers {

    private final List<Instant> forgotten = new ArrayList<>();

    @Override
    public Optional<KeptAnswer> find(RequestKey key) {
      return Optional.empty();
    }

    @Override
    public void keep(KeptAnswer answer) {}

    @Override
    public int forget(Instant before) {
      forgotten.add(before);
      return 1;
    }
  }
}
