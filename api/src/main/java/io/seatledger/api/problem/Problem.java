package io.seatledger.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * What a client is told instead of an answer.
 *
 * @param facts what the client needs next, as members of the problem
 */
public record Problem(
    ProblemCode code, String detail, List<InvalidField> errors, Map<String, Object> facts) {

  private static final int RETRY_AFTER_SECONDS = 1;
  private static final URI NO_PATH = URI.create("/");

  public Problem {
    errors = List.copyOf(errors);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts)); // in the order given
  }

  /** Without more to tell than a sentence. */
  public static Problem of(ProblemCode code, String detail) {
    return new Problem(code, detail, List.of(), Map.of());
  }

  /** The body's fields are wrong in these ways. */
  public static Problem invalid(List<InvalidField> errors) {
    var detail = errors.size() == 1 ? "One field is wrong." : errors.size() + " fields are wrong.";
    return new Problem(ProblemCode.INVALID_FIELDS, detail, errors, Map.of());
  }

  /** The query parameter is wrong. */
  public static Problem invalidQuery(String parameter, String message) {
    var error = new InvalidField(parameter, "invalid_value", message);
    var detail = error.field() + ": " + message;
    return new Problem(ProblemCode.INVALID_QUERY, detail, List.of(error), Map.of());
  }

  /** The header is wrong. */
  public static Problem invalidHeader(String header, String message) {
    var error = new InvalidField(header, "invalid_value", message);
    var detail = header + ": " + message;
    return new Problem(ProblemCode.INVALID_HEADER, detail, List.of(error), Map.of());
  }

  /** This problem with one more fact. */
  public Problem with(String name, Object value) {
    var more = new LinkedHashMap<>(facts);
    more.put(name, value);
    return new Problem(code, detail, errors, more);
  }

  /** Where no filter sets them, these are all there are. */
  HttpHeaders headers() {
    var headers = new HttpHeaders();
    headers.setCacheControl(CacheControl.noStore());
    headers.set("X-Content-Type-Options", "nosniff");
    if (code.status() == 503 || code == ProblemCode.TOO_MANY_AUDIT_PACKS) {
      headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
    }
    return headers;
  }

  ProblemDetail answerTo(HttpServletRequest request) {
    var answer = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(code.status()), detail);
    answer.setType(URI.create("/problems/" + code.wire()));
    answer.setTitle(code.title());
    answer.setInstance(path(request));
    answer.setProperty("code", code.wire());
    if (code.status() == 400 || code.status() == 422) {
      answer.setProperty("errors", errors);
    }
    facts.forEach(answer::setProperty);
    answer.setProperty("trace_id", Trace.of(request));
    return answer;
  }

  /** A request can be so broken that it has none. */
  private static URI path(HttpServletRequest request) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var path = failed == null ? request.getRequestURI() : failed.toString();
    try {
      return path == null ? NO_PATH : URI.create(path);
    } catch (IllegalArgumentException _) {
      return NO_PATH;
    }
  }
}
