package io.seatledger.api.packfile;

/** A pack is of another format than this version checks, so whether it is genuine is not known. */
final class UnknownFormat extends RuntimeException {

  UnknownFormat(int format) {
    super("it is of format " + format + ", which this version does not know", null, false, false);
  }
}
