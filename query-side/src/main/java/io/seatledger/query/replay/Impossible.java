package io.seatledger.query.replay;

/** The replay cannot be carried out; the message tells the operator why. */
final class Impossible extends RuntimeException {

  Impossible(String why) {
    super(why);
  }
}
