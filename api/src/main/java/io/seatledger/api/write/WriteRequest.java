package io.seatledger.api.write;

import io.seatledger.api.json.BodyLimit;
import io.seatledger.api.security.Caller;
import io.seatledger.command.idempotency.RequestKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a caller says of a write besides what is to be done (contract section 8). */
public final class WriteRequest {

  private final Caller caller;
  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final @Nullable String key;
  private final @Nullable Set<Long> expectedVersions;
  private final boolean async;

  WriteRequest(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    BodyLimit.check(request.getContentLengthLong());
    this.caller = caller;
    this.request = request;
    this.response = response;
    key = IdempotencyKeys.of(Collections.list(request.getHeaders(IdempotencyKeys.HEADER)));
    expectedVersions = EntityTags.versions(joined(request, EntityTags.HEADER));
    async = Preferences.respondAsync(Collections.list(request.getHeaders(Preferences.HEADER)));
  }

  private static @Nullable String joined(HttpServletRequest request, String header) {
    var lines = Collections.list(request.getHeaders(header));
    return lines.isEmpty() ? null : String.join(",", lines);
  }

  /** Who asks for it. */
  public Caller caller() {
    return caller;
  }

  /** The versions that it may be done to (If-Match); null for any. */
  public @Nullable Set<Long> expectedVersions() {
    return expectedVersions;
  }

  /** By which key it is done once, null if it has none; asked when its body has been read. */
  @Nullable RequestKey key() {
    return key == null ? null : IdempotencyKeys.of(key, caller, request);
  }

  /** Whether its caller will not wait until reads show it. */
  boolean isAsync() {
    return async;
  }

  /** Tells the caller that it hears what it was told before. */
  void noteReplay() {
    response.setHeader(IdempotencyKeys.REPLAYED, "true");
  }
}
