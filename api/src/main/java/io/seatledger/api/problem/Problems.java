package io.seatledger.api.problem;

import io.seatledger.command.OthersWereFaster;
import io.seatledger.command.ledger.LedgerBusy;
import io.seatledger.command.ledger.OutcomeUnknown;
import io.seatledger.query.InvalidQuery;
import io.seatledger.query.store.DatabaseTrouble;
import io.seatledger.query.time.ReadSideBehind;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever ends a request into a problem; nothing of the inside gets out. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ResponseEntity<Object> on(ProblemException found, HttpServletRequest request) {
    var problem = found.problem();
    return problem.code().status() < 500
        ? answer(problem, problem.headers(), request)
        : trouble(problem, found, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> on(InvalidQuery query, HttpServletRequest request) {
    var message = String.valueOf(query.getMessage());
    return answer(Problem.invalidQuery(query.parameter(), message), new HttpHeaders(), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> on(ReadSideBehind behind, HttpServletRequest request) {
    var detail = "Reads do not show yet all that was recorded by then; try again.";
    return trouble(Problem.of(ProblemCode.READ_SIDE_BEHIND, detail), behind, request);
  }

  /** The container reads parameters only when they are asked for. */
  @ExceptionHandler
  ResponseEntity<Object> on(InvalidParameterException unreadable, HttpServletRequest request) {
    var problem = Problem.of(ProblemCode.BAD_REQUEST, "The query is not UTF-8 or too long.");
    return answer(problem, new HttpHeaders(), request);
  }

  /** The firewall judges headers and parameters only when they are asked for. */
  @ExceptionHandler
  ResponseEntity<Object> on(RequestRejectedException unspeakable, HttpServletRequest request) {
    var detail = "A header or parameter has characters in it that are not allowed.";
    return answer(Problem.of(ProblemCode.BAD_REQUEST, detail), new HttpHeaders(), request);
  }

  /** No room or no database, or others were faster each time it was tried. */
  @ExceptionHandler({LedgerBusy.class, OthersWereFaster.class})
  ResponseEntity<Object> onBusy(Exception busy, HttpServletRequest request) {
    var problem = Problem.of(ProblemCode.LEDGER_BUSY, "Nothing was done; try again.");
    return trouble(problem, busy, request);
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    RecoverableDataAccessException.class,
    TransientDataAccessException.class,
    TransactionSystemException.class,
    CannotCreateTransactionException.class
  })
  ResponseEntity<Object> onDatabase(Exception trouble, HttpServletRequest request) {
    var problem =
        Problem.of(
            ProblemCode.DATABASE_UNAVAILABLE,
            "Try again; what was asked to be written may have been.");
    return trouble(problem, trouble, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> on(OutcomeUnknown unknown, HttpServletRequest request) {
    LOG.error("The outcome of a write is not known", unknown);
    var problem =
        Problem.of(
            ProblemCode.OUTCOME_UNKNOWN,
            "It may have been done. Repeat it with the same Idempotency-Key, and it is done once.");
    return answer(problem, problem.headers(), request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> on(Exception unexpected, HttpServletRequest request) {
    if (DisconnectedClientHelper.isClientDisconnectedException(unexpected)) {
      return null;
    }
    if (DatabaseTrouble.isCauseOf(unexpected)) {
      return onDatabase(unexpected, request);
    }
    LOG.error("A request failed", unexpected);
    var problem = Problem.of(ProblemCode.INTERNAL_ERROR, "The log has more under the trace id.");
    return answer(problem, new HttpHeaders(), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException failure,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var problem = Problem.of(ProblemCode.MALFORMED_JSON, "A body is needed and is not there.");
    return answer(problem, headers, ((ServletWebRequest) request).getRequest());
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var code = ProblemCode.of(status.value());
    return answer(
        Problem.of(code, detail(code, body)), headers, ((ServletWebRequest) request).getRequest());
  }

  /**
   * The framework says well what it wants instead, but names its own parts when nothing is there.
   */
  private static String detail(ProblemCode code, @Nullable Object body) {
    var telling = code.status() > 404 && code.status() < 500;
    return telling && body instanceof ProblemDetail known && known.getDetail() != null
        ? known.getDetail()
        : code.title() + ".";
  }

  /** What is no fault of the client's has a line in the log, too. */
  private static ResponseEntity<Object> trouble(
      Problem problem, Exception cause, HttpServletRequest request) {
    LOG.warn("{}: {}", problem.code().wire(), cause.toString());
    return answer(problem, problem.headers(), request);
  }

  private static ResponseEntity<Object> answer(
      Problem problem, HttpHeaders headers, HttpServletRequest request) {
    return ResponseEntity.status(problem.code().status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.answerTo(request));
  }
}
