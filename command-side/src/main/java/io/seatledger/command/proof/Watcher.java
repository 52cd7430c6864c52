package io.seatledger.command.proof;

/** Is told how far a look through the books has come. */
@FunctionalInterface
public interface Watcher {

  /** Whoever does not watch. */
  Watcher NOBODY = (_, _, _) -> {};

  /** So many events are in order, up to this position of those up to the last. */
  void at(long events, long position, long last);
}
