package io.seatledger.api.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Reads the caller from a token's claims (contract section 2), once for each that is remembered.
 * Thread-safe.
 */
final class Claims implements Converter<Jwt, VerifiedCaller> {

  private static final int LONGEST = 256;

  private final LoadingCache<Jwt, Caller> callers =
      Caffeine.newBuilder().weakKeys().build(Claims::caller);

  @Override
  public VerifiedCaller convert(Jwt token) {
    return new VerifiedCaller(callers.get(token), token);
  }

  private static Caller caller(Jwt token) {
    var sub = text(token, "sub");
    var tenantId = text(token, "tenant_id");
    if (sub == null) {
      throw new InvalidBearerTokenException("The token names no subject");
    }
    if (tenantId == null) {
      throw new TenantRequired();
    }
    var roles = roles(token);
    return new Caller(tenantId, sub, appId(token, sub, roles), roles, scopes(token));
  }

  private static @Nullable String appId(Jwt token, String sub, Set<Role> roles) {
    var appId = text(token, "app_id");
    return appId == null && roles.contains(Role.APP_SERVICE_ACCOUNT) ? sub : appId;
  }

  private static Set<Role> roles(Jwt token) {
    var named = texts(token, "roles").collect(Collectors.toSet());
    return Arrays.stream(Role.values())
        .filter(role -> named.contains(role.wire()))
        .collect(Collectors.toSet());
  }

  /** Scopes of other systems say nothing about this one. */
  private static Set<String> scopes(Jwt token) {
    return texts(token, "scope")
        .flatMap(text -> Stream.of(text.split(" ", -1)))
        .filter(scope -> scope.startsWith("licenses.") || scope.startsWith("edm."))
        .collect(Collectors.toSet());
  }

  private static Stream<String> texts(Jwt token, String claim) {
    Object value = token.getClaims().get(claim);
    var texts =
        value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
    return texts.stream().filter(Objects::nonNull).map(Object::toString);
  }

  private static @Nullable String text(Jwt token, String claim) {
    Object value = token.getClaims().get(claim);
    if (value == null) {
      return null;
    }
    if (value instanceof String text && isName(text)) {
      return text.isEmpty() ? null : text;
    }
    throw new InvalidBearerTokenException("The token's " + claim + " is no name");
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST
        && text.codePoints()
            .noneMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }
}
