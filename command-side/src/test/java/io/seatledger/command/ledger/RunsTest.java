package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RunsTest {

  private static final String STREAM = "lic_1";

  private final Runs runs = new Runs();

  @Test
  void a_broken_run_is_told_once() {
    lose(enter("license.seat-assigned", 7));
    assertThat(runs.isBroken(STREAM)).isTrue();
    assertThat(runs.takeBroken(STREAM)).isTrue();
    assertThat(runs.isBroken(STREAM)).isFalse();
  }

  /** Each failed creation has an id of its own that nobody asks for again. */
  @Test
  void nothing_is_kept_of_a_license_that_was_not_created() {
    lose(enter("license.created", 0));
    assertThat(runs.isBroken(STREAM)).isFalse();
  }

  /** The stream of a usage has the id of the assignment, which everybody knows. */
  @Test
  void a_first_usage_that_was_lost_is_told() {
    lose(enter("assignment.used", 0));
    assertThat(runs.isBroken(STREAM)).isTrue();
  }

  @Test
  void what_follows_a_creation_and_was_lost_is_told() {
    var created = enter("license.created", 0);
    lose(enter("license.seat-assigned", 1));
    runs.leave(STREAM, created);
    assertThat(runs.isBroken(STREAM)).isTrue();
  }

  private Run enter(String type, long sequence) {
    return runs.enter(new EventContent("ten_1", STREAM, sequence, "e", type, 1, "{}", "{}"));
  }

  private void lose(Run run) {
    runs.follow(STREAM, CompletableFuture.failedFuture(new LedgerBusy("a test")), run);
  }
}
