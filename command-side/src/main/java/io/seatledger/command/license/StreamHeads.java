package io.seatledger.command.license;

/** Where the streams of the ledger end, as committed by any node. Thread-safe. */
public interface StreamHeads {

  /** The sequence of the last event of a stream; -1 if it has none. */
  long sequenceOf(String streamId);

  /** The ledger position of the last event of a stream; 0 if it has none. */
  long positionOf(String streamId);
}
