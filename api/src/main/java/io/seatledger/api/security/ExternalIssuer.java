package io.seatledger.api.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Believes tokens of a configured issuer, by the keys it publishes. */
@Configuration(proxyBeanMethods = false)
@Conditional(TokenSource.IsIssuer.class)
class ExternalIssuer {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  /** The issuer is asked at the first token, so that it may start after us. */
  @Bean
  IssuerKeys issuerKeys(Environment environment) {
    return new IssuerKeys(new PublishedKeys(issuer(environment), PATIENCE), INTERVAL);
  }

  @Bean
  JwtDecoder jwtDecoder(IssuerKeys issuerKeys, Environment environment, SecuritySettings settings) {
    var decoder = new NimbusJwtDecoder(signatures(issuerKeys));
    decoder.setJwtValidator(TokenRules.of(settings.audience(), issuer(environment)));
    return token -> decoded(decoder, token);
  }

  /** Rules for claims and types are the decoder's. */
  private static DefaultJWTProcessor<SecurityContext> signatures(IssuerKeys keys) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(new KeySelection(keys));
    processor.setJWSVerifierFactory(new EdwardsSignatures());
    processor.setJWSTypeVerifier((_, _) -> {});
    processor.setJWTClaimsSetVerifier((_, _) -> {});
    return processor;
  }

  private static Jwt decoded(JwtDecoder decoder, String token) {
    try {
      return decoder.decode(token);
    } catch (BadJwtException e) {
      throw e;
    } catch (JwtException e) {
      throw e.getCause() instanceof KeySourceException
          ? new IssuerUnavailable(e.getCause())
          : new BadJwtException("The token cannot be verified", e);
    }
  }

  private static String issuer(Environment environment) {
    return environment.getRequiredProperty(SecuritySettings.ISSUER_URI);
  }
}
