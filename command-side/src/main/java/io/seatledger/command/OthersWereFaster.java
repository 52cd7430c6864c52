package io.seatledger.command;

/**
 * Others changed the same thing each time it was tried: nothing was done, and it may be tried
 * again.
 */
public final class OthersWereFaster extends RuntimeException {

  OthersWereFaster(Throwable cause) {
    super("Other changes came first each time", cause);
  }
}
