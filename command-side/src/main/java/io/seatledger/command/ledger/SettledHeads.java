package io.seatledger.command.ledger;

import io.seatledger.command.license.StreamHeads;

/** Where streams end once what this node has on its way to them has arrived. Thread-safe. */
record SettledHeads(Runs runs, LedgerReader reader) implements StreamHeads {

  /** Waits until what is on its way to a stream has arrived, or is lost. */
  void settle(String streamId) {
    runs.settle(streamId);
  }

  @Override
  public long sequenceOf(String streamId) {
    settle(streamId);
    return reader.sequenceOf(streamId);
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
