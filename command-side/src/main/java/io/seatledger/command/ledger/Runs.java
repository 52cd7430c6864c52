package io.seatledger.command.ledger;

import io.seatledger.command.Place;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The runs of the streams that commands have gone ahead of. Thread-safe. */
final class Runs {

  /** Makes a stream under a new id; all others are of what callers name. */
  private static final String CREATION = "license.created";

  private final ConcurrentHashMap<String, Run> runs = new ConcurrentHashMap<>();

  /** The run that the next append, with this first event, belongs to; whoever enters leaves. */
  Run enter(EventContent first) {
    return runs.compute(
        first.streamId(),
        (_, run) -> (run == null ? new Run(first.type().equals(CREATION)) : run).entered());
  }

  /** An append of the run is not on its way any more. */
  void leave(String stream, Run run) {
    runs.computeIfPresent(stream, (_, current) -> current == run && run.left() ? null : current);
  }

  /** The append's result, once its run knows of it. */
  CompletableFuture<Place> follow(String stream, CompletableFuture<Place> append, Run run) {
    var result =
        append.whenComplete(
            (_, failure) -> {
              if (failure != null) {
                run.breakOff();
              }
              leave(stream, run);
            });
    run.follow(result);
    return result;
  }

  /** Nothing that goes ahead may be written: it was decided on what may be lost. */
  void breakAll() {
    runs.values().forEach(Run::breakOff);
  }

  /** Waits until what is on its way to a stream is written or not. */
  void settle(String stream) {
    var run = runs.get(stream);
    if (run != null) {
      run.await();
    }
  }

  /** Whether a run of the stream broke, and nobody has taken that yet. */
  boolean isBroken(String stream) {
    var run = runs.get(stream);
    return run != null && run.isBroken();
  }

  /**
   * Whether a run of the stream broke, so that a copy in memory shows what was never written. Says
   * so once: whoever asks drops the copy, and begins a new run.
   */
  boolean takeBroken(String stream) {
    var run = runs.get(stream);
    return run != null && run.isBroken() && runs.remove(stream, run);
  }
}
