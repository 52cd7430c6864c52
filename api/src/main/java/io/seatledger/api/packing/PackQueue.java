package io.seatledger.api.packing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Which packs are still to be made. Each node makes one after the other; what a node leaves behind
 * that has died is made by another one, or by itself when it is back. Thread-safe.
 */
final class PackQueue {

  private static final String TABLE = "packs.scheduled_tasks";
  private static final int RETRIES = 2;

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  /** Four of them missed, and a node is taken for dead. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final OneTimeTask<Void> task;
  private final Scheduler scheduler;
  private final SchedulerClient orders;

  PackQueue(DataSource database, PackWork work) {
    task = task(work);
    scheduler =
        Scheduler.create(database, task)
            .tableName(TABLE)
            .threads(1)
            .pollingInterval(LOOK_AGAIN)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(4)
            .shutdownMaxWait(Duration.ofSeconds(1))
            .build();
    orders =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), task)
            .tableName(TABLE)
            .build();
  }

  private static OneTimeTask<Void> task(PackWork work) {
    return Tasks.oneTime("make-audit-pack", Void.class)
        .onFailure(
            new MaxRetriesFailureHandler<>(
                RETRIES,
                new OnFailureRetryLater<>(Duration.ofSeconds(5)),
                (failed, _) -> work.giveUp(failed.getExecution().getId())))
        .execute((pack, _) -> work.make(pack.getId()));
  }

  /** Adds a pack, if the transaction commits that it is called in. */
  void add(String id, Instant at) {
    orders.scheduleIfNotExists(task.instance(id), at);
  }

  /** Looks at once whether there is something to do. */
  void look() {
    scheduler.triggerCheckForDueExecutions();
  }

  void start() {
    scheduler.start();
  }

  /** What is being made is given up and made again later. */
  void stop() {
    scheduler.stop();
  }
}
