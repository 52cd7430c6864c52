package io.seatledger.api.packing;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Has a pack that could not be made tried again, and given up after a few attempts. A node that
 * dies between the two last steps leaves the task behind, which then finds nothing more to do.
 *
 * @param giveUp takes the id of the pack
 */
record FewAttempts(Consumer<String> giveUp) implements FailureHandler<Void> {

  private static final int MOST = 3;

  private static final FailureHandler<Void> AGAIN =
      new OnFailureRetryLater<>(Duration.ofSeconds(5));

  @Override
  public void onFailure(ExecutionComplete failed, ExecutionOperations<Void> task) {
    var pack = failed.getExecution();
    if (pack.consecutiveFailures + 1 < MOST) {
      AGAIN.onFailure(failed, task);
    } else {
      giveUp.accept(pack.getId());
      task.remove();
    }
  }
}
