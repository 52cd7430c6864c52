package io.seatledger.api.problem;

import io.seatledger.command.OthersWereFaster;
import io.seatledger.command.ledger.LedgerBusy;
import io.seatledger.command.ledger.OutcomeUnknown;
import java.io.IOException;

/** What only the ledger may say. */
public final class LedgerFailures {

  private LedgerFailures() {}

  /** There is no room. */
  public static RuntimeException busy() {
    return made(LedgerBusy.class, String.class, "full");
  }

  /** Others changed it each time. */
  public static RuntimeException othersWereFaster() {
    return made(OthersWereFaster.class, Throwable.class, new IOException("faster"));
  }

  /** The database went away in the middle. */
  public static RuntimeException outcomeUnknown() {
    return made(OutcomeUnknown.class, Throwable.class, new IOException("gone"));
  }

  private static <E extends RuntimeException, A> E made(Class<E> type, Class<A> of, A argument) {
    try {
      var constructor = type.getDeclaredConstructor(of);
      constructor.setAccessible(true);
      return constructor.newInstance(argument);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
