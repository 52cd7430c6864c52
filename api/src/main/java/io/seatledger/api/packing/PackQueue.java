package io.seatledger.api.packing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Which packs are still to be made. Each node makes one after the other; what a node leaves behind
 * that has died is made by another one, or by itself when it is back. Thread-safe.
 */
final class PackQueue {

  private static final String TABLE = "packs.scheduled_tasks";

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  /** Four of them missed, and a node is taken for dead. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final CustomTask<Void> task;
  private final Scheduler scheduler;
  private final SchedulerClient orders;

  /**
   * Begins nothing before it is started.
   *
   * @param make makes the pack of that id, and ends soon when its thread is interrupted
   * @param giveUp notes that it will not be made
   */
  PackQueue(DataSource database, Consumer<String> make, Consumer<String> giveUp) {
    task = task(make, giveUp);
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

  private static CustomTask<Void> task(Consumer<String> make, Consumer<String> giveUp) {
    return Tasks.custom("make-audit-pack", Void.class)
        .onFailure(new FewAttempts(giveUp))
        .execute((pack, node) -> attempt(make, pack.getId(), node.getSchedulerState()));
  }

  /** A pack that is not made because the node stops is no failed attempt. */
  private static CompletionHandler<Void> attempt(
      Consumer<String> make, String pack, SchedulerState node) {
    try {
      make.accept(pack);
      return new OnCompleteRemove<>();
    } catch (RuntimeException e) {
      if (node.isShuttingDown()) {
        return PackQueue::leave;
      }
      throw e;
    }
  }

  /** Another node may take it at once. */
  private static void leave(ExecutionComplete left, ExecutionOperations<Void> task) {
    Thread.interrupted(); // or there may be no connection for this thread
    task.reschedule(left, left.getTimeDone());
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

  /** What is being made is left to another node, or to this one when it is back. */
  void stop() {
    scheduler.stop();
  }
}
