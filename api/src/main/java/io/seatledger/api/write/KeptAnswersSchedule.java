package io.seatledger.api.write;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.seatledger.command.idempotency.KeptAnswers;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers under keys are forgotten after a day, on one of the nodes. */
@Configuration(proxyBeanMethods = false)
class KeptAnswersSchedule {

  private static final Duration KEPT = Duration.ofHours(24);

  @Bean
  RecurringTask<Void> forgetAnswers(KeptAnswers answers, Clock clock) {
    return Tasks.recurring("forget-answers", FixedDelay.of(Duration.ofMinutes(5)))
        .execute((_, _) -> answers.forget(clock.instant().minus(KEPT)));
  }
}
