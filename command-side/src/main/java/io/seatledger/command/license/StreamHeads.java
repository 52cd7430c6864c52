package io.seatledger.command.license;

/** Where the streams of the ledger end, as committed by any node. Thread-safe. */
public interface StreamHeads {

  /**
   * The sequence of the last event of a stream, when what is on its way to it has arrived; -1 if it
   * has none.
   */
  long sequenceOf(String streamId);

  /** The ledger position of the last event of a stream; 0 if it has none. */
  long positionOf(String streamId);

  /**
   * Whether events of a stream that a copy in memory may show were not written after all. Says so
   * once, to whoever holds the lock of the stream and drops that copy.
   */
  boolean hasLost(String streamId);
}
