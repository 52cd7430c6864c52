package io.seatledger.api.security;

import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Lets clients of the embedded issuer sign in by the id and secret that also get them a token; how
 * often secrets are tried counts for both together.
 */
@Component
@Conditional(TokenSource.IsEmbedded.class)
final class FormLogin {

  private final ClientSecretAuthenticationProvider secrets;
  private final Allowance secretsTried;

  FormLogin(
      RegisteredClientRepository clients, PasswordEncoder secretEncoder, Allowance secretsTried) {
    this.secrets = new ClientSecretAuthenticationProvider(clients, new ForgottenAuthorizations());
    this.secrets.setPasswordEncoder(secretEncoder);
    this.secretsTried = secretsTried;
  }

  void addTo(HttpSecurity http) {
    var tried =
        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, DashboardPaths.LOGIN);
    RateLimit.Answer answer =
        (seconds, _, response) -> response.sendRedirect(DashboardPaths.LOGIN + "?wait=" + seconds);
    http.authenticationProvider(new Secrets(secrets))
        .formLogin(
            form ->
                form.loginPage(DashboardPaths.LOGIN)
                    .usernameParameter("client_id")
                    .passwordParameter("client_secret")
                    .failureHandler((_, response, _) -> DashboardPaths.refuse(response))
                    .defaultSuccessUrl(DashboardPaths.HOME, true))
        .addFilterBefore(
            RateLimit.ofNetworks(secretsTried, tried, answer, _ -> isSignedIn()),
            UsernamePasswordAuthenticationFilter.class);
  }

  /** Whoever was signed in and does not know the secret is so no longer, by the framework. */
  private static boolean isSignedIn() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof VerifiedCaller;
  }

  /** No bean, or it would be asked by every other way in as well. */
  private record Secrets(ClientSecretAuthenticationProvider secrets)
      implements AuthenticationProvider {

    @Override
    public Authentication authenticate(Authentication form) {
      if (form.getName().isBlank()) {
        throw new BadCredentialsException("There is no client without an id");
      }
      var client =
          new OAuth2ClientAuthenticationToken(
              form.getName(),
              ClientAuthenticationMethod.CLIENT_SECRET_POST,
              form.getCredentials(),
              Map.of());
      secrets.authenticate(client);
      return new VerifiedCaller(
          new Caller(DemoClient.TENANT, form.getName(), null, DemoClient.ROLES, Set.of()), null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
      return authentication == UsernamePasswordAuthenticationToken.class;
    }
  }
}
