package io.seatledger.api.expiry;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.seatledger.command.SeatledgerGateway;
import io.seatledger.query.assignment.OverdueLicenses;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each minute, on one of the nodes. */
@Configuration(proxyBeanMethods = false)
class ExpirySchedule {

  /**
   * Twice, as what goes on then is interrupted; all that recurs is made up for by the next time.
   */
  private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

  @Bean
  WhenAssignmentsAreOverdueRecordTheirExpiry expiry(
      OverdueLicenses overdue, SeatledgerGateway gateway, Clock clock) {
    return new WhenAssignmentsAreOverdueRecordTheirExpiry(overdue::find, gateway::send, clock);
  }

  @Bean
  RecurringTask<Void> recordExpiry(WhenAssignmentsAreOverdueRecordTheirExpiry policy) {
    return Tasks.recurring("record-expiry", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((_, context) -> policy.round(context.getSchedulerState()::isShuttingDown));
  }

  /** Does all that recurs, what other rooms add included. */
  @Bean(initMethod = "start", destroyMethod = "stop")
  @DependsOnDatabaseInitialization
  Scheduler scheduler(DataSource database, List<RecurringTask<Void>> tasks) {
    return Scheduler.create(database)
        .startTasks(tasks)
        .tableName("views.scheduled_tasks")
        .threads(1)
        .shutdownMaxWait(LONGEST_STOP)
        .build();
  }
}
