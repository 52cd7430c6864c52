package io.seatledger.query.store;

/**
 * The lock that all transactions of projections share, on all nodes: who has it alone finds them
 * between two batches.
 */
public final class ProjectionLock {

  private static final long KEY = 0x5ea71ed6e5L;

  /** Is evaluated by a transaction that shares the lock until its end. */
  public static final String SHARED = "pg_advisory_xact_lock_shared(" + KEY + ")";

  /** Is evaluated by a transaction that has the lock alone until its end. */
  public static final String ALONE = "pg_advisory_xact_lock(" + KEY + ")";

  private ProjectionLock() {}
}
