package io.seatledger.api.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Believes tokens of a configured issuer, by the keys it publishes. */
@Configuration(proxyBeanMethods = false)
@Conditional(TokenSource.IsIssuer.class)
class ExternalIssuer {

  /** Asks the issuer for its keys at the first token, so that it may start after us. */
  @Bean
  JwtDecoder jwtDecoder(Environment environment, SecuritySettings settings) {
    var issuer = environment.getRequiredProperty(SecuritySettings.ISSUER_URI);
    return new SupplierJwtDecoder(() -> decoder(issuer, settings.audience()));
  }

  private static JwtDecoder decoder(String issuer, String audience) {
    var decoder =
        NimbusJwtDecoder.withIssuerLocation(issuer)
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .validateType(false)
            .build();
    decoder.setJwtValidator(TokenRules.of(audience, issuer));
    return decoder;
  }
}
