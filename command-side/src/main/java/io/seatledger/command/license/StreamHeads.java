package io.seatledger.command.license;

/** Where the streams of the ledger end, as committed by any node. Thread-safe. */
public interface StreamHeads {

  /**
   * Whether a stream ends with the event of that sequence, -1 for one without events, when what is
   * on its way to it has arrived, and no copy in memory may show another event in its place.
   */
  boolean endsAt(String streamId, long sequence);

  /** The ledger position of the last event of a stream; 0 if it has none. */
  long positionOf(String streamId);

  /**
   * Whether events of a stream that a copy in memory may show were not written after all. Says so
   * once, to whoever holds the lock of the stream and drops that copy.
   */
  boolean hasLost(String streamId);

  /**
   * Names one who drops all copies in memory; called when events of any stream may not be there any
   * more, since another server has taken the place of the one that had them.
   */
  void whenAllMayBeLost(Runnable forget);
}
