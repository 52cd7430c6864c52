package io.seatledger.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Knows the token of a header that was read before: to match each of its characters anew cost an
 * eighth of a short request. Whether the token is good is another's to say. Thread-safe.
 */
final class RememberedHeaders implements BearerTokenResolver {

  private static final int MOST = 2_000;

  private final BearerTokenResolver resolver = new DefaultBearerTokenResolver();
  private final Cache<String, String> tokens = Caffeine.newBuilder().maximumSize(MOST).build();

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    var known = header == null ? null : tokens.getIfPresent(header);
    return known == null ? read(header, request) : known;
  }

  private @Nullable String read(@Nullable String header, HttpServletRequest request) {
    var token = resolver.resolve(request);
    if (header != null && token != null) {
      tokens.put(header, token);
    }
    return token;
  }
}
