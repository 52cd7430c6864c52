package io.seatledger.command.license;

/** A stream tells what cannot have happened, so no state can be made of it. */
final class ImpossibleHistory extends IllegalStateException {

  ImpossibleHistory(String what) {
    super(what);
  }
}
