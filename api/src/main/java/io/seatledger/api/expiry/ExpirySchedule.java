package io.seatledger.api.expiry;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each minute, on one of the nodes. */
@Configuration(proxyBeanMethods = false)
class ExpirySchedule {

  @Bean(initMethod = "start", destroyMethod = "stop")
  @DependsOnDatabaseInitialization
  Scheduler scheduler(DataSource database, WhenAssignmentsAreOverdueRecordTheirExpiry policy) {
    var task =
        Tasks.recurring("record-expiry", FixedDelay.of(Duration.ofMinutes(1)))
            .execute((_, _) -> policy.round());
    return Scheduler.create(database)
        .startTasks(task)
        .tableName("views.scheduled_tasks")
        .threads(1)
        .build();
  }
}
