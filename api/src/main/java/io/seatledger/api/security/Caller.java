package io.seatledger.api.security;

import io.seatledger.events.ActorType;
import io.seatledger.events.Origin;
import io.seatledger.events.SourceType;
import io.seatledger.query.Reader;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, by a verified token.
 *
 * @param sub the actor, as changes name it
 * @param appId the application the token was minted for; null for a person's session
 * @param scopes of Seatledger and the estate; empty is unrestricted
 */
public record Caller(
    String tenantId, String sub, @Nullable String appId, Set<Role> roles, Set<String> scopes) {

  /** Where a write comes from that names no source itself. */
  public static final String SOURCE = "edm";

  /** Where a write originates that does not say so itself. */
  public static final SourceType SOURCE_TYPE = SourceType.API;

  public Caller {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }

  /** The caller of a request, unless it is one that needs no token. */
  public static Optional<Caller> of(@Nullable Principal principal) {
    return principal instanceof VerifiedCaller verified
        ? Optional.of(verified.getPrincipal())
        : Optional.empty();
  }

  /** Whose rows the caller sees. */
  public Reader reader() {
    return new Reader(tenantId, appId);
  }

  /** The origin of a write that names no source itself. */
  public Origin origin() {
    return origin(SOURCE, SOURCE_TYPE);
  }

  /** The origin of a write. */
  public Origin origin(String source, SourceType sourceType) {
    return new Origin(tenantId, sub, appId, source, sourceType, actorType());
  }

  private ActorType actorType() {
    if (roles.contains(Role.APP_SERVICE_ACCOUNT)) {
      return ActorType.APP_SERVICE_ACCOUNT;
    }
    return roles.contains(Role.SERVICE) ? ActorType.SERVICE : ActorType.USER;
  }

  /** Whether the caller may also see, delete and restore what is deleted. */
  public boolean administers() {
    return roles.contains(Role.TENANT_ADMIN) || roles.contains(Role.GLOBAL_ADMIN);
  }

  boolean isWithin(String action) {
    return scopes.isEmpty()
        || scopes.contains("licenses." + action)
        || scopes.contains("edm." + action);
  }
}
