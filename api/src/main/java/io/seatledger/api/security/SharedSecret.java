package io.seatledger.api.security;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.StringUtils;

/** Believes HS256 tokens that are signed with a configured secret. */
@Configuration(proxyBeanMethods = false)
@Conditional(TokenSource.IsSecret.class)
class SharedSecret {

  private static final int SHORTEST = 32;

  @Bean
  JwtDecoder jwtDecoder(Environment environment, SecuritySettings settings) {
    var secret =
        environment
            .getRequiredProperty(SecuritySettings.HS256_SECRET)
            .getBytes(StandardCharsets.UTF_8);
    if (secret.length < SHORTEST) {
      throw refused("It has %d bytes and needs at least %d.".formatted(secret.length, SHORTEST));
    }
    if (StringUtils.hasText(environment.getProperty(SecuritySettings.ISSUER_URI))) {
      throw refused("It cannot be set together with " + SecuritySettings.ISSUER_URI + ".");
    }
    var decoder =
        NimbusJwtDecoder.withSecretKey(new SecretKeySpec(secret, "HmacSHA256"))
            .macAlgorithm(MacAlgorithm.HS256)
            .validateType(false)
            .build();
    decoder.setJwtValidator(TokenRules.of(settings.audience(), null));
    return decoder;
  }

  private static InvalidConfigurationPropertyValueException refused(String reason) {
    return new InvalidConfigurationPropertyValueException(
        SecuritySettings.HS256_SECRET, "(not shown)", reason);
  }
}
