package io.seatledger.api.packfile;

/** Whether a pack is genuine is not known, and not because of anything that is wrong with it. */
final class NotChecked extends RuntimeException {

  NotChecked(String why) {
    super(why, null, false, false);
  }
}
