package io.seatledger.api.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** A caller whose token, or secret, has been verified. */
final class VerifiedCaller extends AbstractAuthenticationToken {

  private final transient Caller caller;
  private final @Nullable Jwt token;

  /**
   * The caller.
   *
   * @param token null for one who signed in and needs none any more
   */
  VerifiedCaller(Caller caller, @Nullable Jwt token) {
    super(caller.roles().stream().map(Role::wire).map(SimpleGrantedAuthority::new).toList());
    this.caller = caller;
    this.token = token;
    setAuthenticated(true);
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }

  @Override
  public @Nullable Jwt getCredentials() {
    return token;
  }
}
