package io.seatledger.command.ledger;

import io.seatledger.command.license.StreamHeads;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Where streams end once what this node has on its way to them has arrived. Thread-safe.
 *
 * @param memories drop all copies of streams that they hold
 */
record SettledHeads(Runs runs, LedgerReader reader, List<Runnable> memories)
    implements StreamHeads {

  SettledHeads(Runs runs, LedgerReader reader) {
    this(runs, reader, new CopyOnWriteArrayList<>());
  }

  /** Waits until what is on its way to a stream has arrived, or is lost. */
  void settle(String streamId) {
    runs.settle(streamId);
  }

  /** What was lost on its way may have given its place to an event of another node. */
  @Override
  public boolean endsAt(String streamId, long sequence) {
    settle(streamId);
    return !runs.isBroken(streamId) && reader.sequenceOf(streamId) == sequence;
  }

  @Override
  public long positionOf(String streamId) {
    return reader.positionOf(streamId);
  }

  @Override
  public boolean hasLost(String streamId) {
    return runs.takeBroken(streamId);
  }

  @Override
  public void whenAllMayBeLost(Runnable forget) {
    memories.add(forget);
  }

  /** Copies of streams may show what another server than this one had. */
  void forgetAll() {
    runs.breakAll();
    memories.forEach(Runnable::run);
  }
}
