package io.seatledger.api.problem;

import io.seatledger.command.OthersWereFaster;
import io.seatledger.command.ledger.LedgerBusy;
import io.seatledger.command.ledger.OutcomeUnknown;
import io.seatledger.query.InvalidQuery;
import io.seatledger.query.store.DatabaseTrouble;
import io.seatledger.query.time.ReadSideBehind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What is told of the failures of our own code, on pages and over HTTP. */
public final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  /** The problem that a failure is; what is no fault of the client's has a line in the log, too. */
  public static Problem problem(Exception failure) {
    var problem = of(failure);
    switch (problem.code()) {
      case INTERNAL_ERROR -> LOG.error("A request failed", failure);
      case OUTCOME_UNKNOWN -> LOG.error("The outcome of a write is not known", failure);
      default -> {
        if (problem.code().status() >= 500) {
          LOG.warn("{}: {}", problem.code().wire(), failure.toString());
        }
      }
    }
    return problem;
  }

  private static Problem of(Exception failure) {
    return switch (failure) {
      case ProblemException found -> found.problem();
      case InvalidQuery query ->
          Problem.invalidQuery(query.parameter(), String.valueOf(query.getMessage()));
      case ReadSideBehind _ ->
          Problem.of(
              ProblemCode.READ_SIDE_BEHIND,
              "Reads do not show yet all that was recorded by then; try again.");
      // No room or no database, or others were faster each time it was tried.
      case LedgerBusy _, OthersWereFaster _ ->
          Problem.of(ProblemCode.LEDGER_BUSY, "Nothing was done; try again.");
      case OutcomeUnknown _ ->
          Problem.of(
              ProblemCode.OUTCOME_UNKNOWN,
              "It may have been done. Repeat it with the same Idempotency-Key, and it is done"
                  + " once.");
      default -> isOfDatabase(failure) ? databaseUnavailable() : unknown();
    };
  }

  private static Problem databaseUnavailable() {
    return Problem.of(
        ProblemCode.DATABASE_UNAVAILABLE, "Try again; what was asked to be written may have been.");
  }

  private static Problem unknown() {
    return Problem.of(ProblemCode.INTERNAL_ERROR, "The log has more under the trace id.");
  }

  private static boolean isOfDatabase(Exception failure) {
    return failure instanceof DataAccessResourceFailureException
        || failure instanceof RecoverableDataAccessException
        || failure instanceof TransientDataAccessException
        || failure instanceof TransactionSystemException
        || failure instanceof CannotCreateTransactionException
        || DatabaseTrouble.isCauseOf(failure);
  }
}
