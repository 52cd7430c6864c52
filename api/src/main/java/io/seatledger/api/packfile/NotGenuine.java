package io.seatledger.api.packfile;

/** Something in a pack is not what its maker signed, or does not follow from what is signed. */
final class NotGenuine extends RuntimeException {

  NotGenuine(String why) {
    super(why, null, false, false);
  }

  /** Refuses what does not hold. */
  static void unless(boolean holds, String why) {
    if (!holds) {
      throw new NotGenuine(why);
    }
  }
}
