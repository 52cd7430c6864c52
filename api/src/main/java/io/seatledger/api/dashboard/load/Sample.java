package io.seatledger.api.dashboard.load;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some seconds of this node and, where it says so, of all nodes.
 *
 * @param head where the ledger of all nodes ended
 * @param lag how many events the slowest segment of all nodes had not passed
 * @param eventsPerSecond of all nodes
 * @param median milliseconds that half of the commands took at most; null if there were none
 * @param slowest milliseconds that 99 of 100 commands took at most; null if there were none
 * @param eventsPerCommit that were written together; null if nothing was written
 * @param refusals how many there were, by reason
 */
public record Sample(
    Instant at,
    long head,
    long lag,
    double eventsPerSecond,
    double commandsPerSecond,
    @Nullable Double median,
    @Nullable Double slowest,
    @Nullable Double eventsPerCommit,
    Map<String, Long> refusals) {

  public Sample {
    refusals = Map.copyOf(refusals);
  }
}
