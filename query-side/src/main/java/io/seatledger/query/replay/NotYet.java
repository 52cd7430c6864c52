package io.seatledger.query.replay;

/** It cannot be done at this moment, and can be tried again. */
final class NotYet extends RuntimeException {

  NotYet(String why) {
    super(why);
  }
}
