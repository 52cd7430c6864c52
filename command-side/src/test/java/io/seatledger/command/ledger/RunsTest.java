package io.seatledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RunsTest {

  private static final String STREAM = "lic_1";

  private final Runs runs = new Runs();

  @Test
  void a_broken_run_is_told_once() {
    lose(7);
    assertThat(runs.isBroken(STREAM)).isTrue();
    assertThat(runs.takeBroken(STREAM)).isTrue();
    assertThat(runs.isBroken(STREAM)).isFalse();
  }

  /** Each failed creation has an id of its own that nobody asks for again. */
  @Test
  void nothing_is_kept_of_a_stream_that_did_not_begin() {
    lose(0);
    assertThat(runs.isBroken(STREAM)).isFalse();
  }

  private void lose(long sequence) {
    var run =
        runs.enter(
            new EventContent("ten_1", STREAM, sequence, "e", "license.created", 1, "{}", "{}"));
    runs.follow(STREAM, CompletableFuture.failedFuture(new LedgerBusy("a test")), run);
  }
}
