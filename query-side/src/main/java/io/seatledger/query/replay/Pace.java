package io.seatledger.query.replay;

/** How fast something goes on, from where and when it began. */
record Pace(long position, long nanos) {

  private static final long SECOND = 1_000_000_000;

  static Pace from(long position) {
    return new Pace(position, System.nanoTime());
  }

  /** Per second. */
  long until(long reached) {
    var took = Math.max(1, System.nanoTime() - nanos);
    return Math.round((double) (reached - position) * SECOND / took);
  }
}
