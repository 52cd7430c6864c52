package io.seatledger.api.security;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** A caller whose token has been verified. */
final class VerifiedCaller extends AbstractAuthenticationToken {

  private final transient Caller caller;
  private final Jwt token;

  VerifiedCaller(Caller caller, Jwt token) {
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
  public Jwt getCredentials() {
    return token;
  }
}
