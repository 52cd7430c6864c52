package io.seatledger.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever ends a request into a problem; nothing of the inside gets out. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

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

  @ExceptionHandler
  @Nullable ResponseEntity<Object> on(Exception unexpected, HttpServletRequest request) {
    if (DisconnectedClientHelper.isClientDisconnectedException(unexpected)) {
      return null;
    }
    var problem = Failures.problem(unexpected);
    return answer(problem, problem.headers(), request);
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

  private static ResponseEntity<Object> answer(
      Problem problem, HttpHeaders headers, HttpServletRequest request) {
    return ResponseEntity.status(problem.code().status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.answerTo(request));
  }
}
