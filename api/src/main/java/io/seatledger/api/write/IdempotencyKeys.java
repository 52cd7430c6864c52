package io.seatledger.api.write;

import io.seatledger.api.json.BodyLimit;
import io.seatledger.api.problem.Problem;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.api.security.Caller;
import io.seatledger.command.idempotency.RequestKey;
import io.seatledger.command.proof.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.WebUtils;

/** Reads by which key a caller calls its request. */
final class IdempotencyKeys {

  static final String HEADER = "Idempotency-Key";
  static final String REPLAYED = "Idempotent-Replayed";

  private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,128}");

  private IdempotencyKeys() {}

  /** The key of a request, null if it has none. */
  static @Nullable String of(List<String> headers) {
    if (headers.isEmpty()) {
      return null;
    }
    if (headers.size() > 1 || !PRINTABLE.matcher(headers.getFirst()).matches()) {
      throw new ProblemException(
          Problem.invalidHeader(HEADER, "must be 1 to 128 printable ASCII characters"));
    }
    return headers.getFirst();
  }

  /**
   * What is kept of the key and of the request, whose body has been read as far as it is needed.
   */
  static RequestKey of(String key, Caller caller, HttpServletRequest request) {
    var app = Objects.requireNonNullElse(caller.appId(), "");
    var id = Sha256.hex(caller.tenantId(), caller.sub(), app, key);
    return new RequestKey(caller.tenantId(), id, hash(request));
  }

  private static String hash(HttpServletRequest request) {
    var query = Objects.requireNonNullElse(request.getQueryString(), "");
    var line = String.join("\n", request.getMethod(), request.getRequestURI(), query, "");
    return Sha256.hex(line, body(request));
  }

  private static byte[] body(HttpServletRequest request) {
    var read = WebUtils.getNativeRequest(request, ContentCachingRequestWrapper.class);
    if (read == null) {
      throw new IllegalStateException("The body of a request with a key was not noted");
    }
    try {
      read.getInputStream().readNBytes(KeyedBodies.MOST_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var body = read.getContentAsByteArray();
    BodyLimit.check(body.length);
    return body;
  }
}
