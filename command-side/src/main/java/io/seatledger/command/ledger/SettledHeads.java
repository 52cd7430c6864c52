package io.seatledger.command.ledger;

import io.seatledger.command.license.StreamHeads;

/** Where streams end once what this node has on its way to them has arrived. Thread-safe. */
record SettledHeads(Runs runs, LedgerReader reader) implements StreamHeads {

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
}
