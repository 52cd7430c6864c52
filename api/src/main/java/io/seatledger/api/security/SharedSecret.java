package io.seatledger.api.security;

import io.seatledger.api.StartRefused;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
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
  JwtDecoder jwtDecoder(SecuritySettings settings, Environment environment) {
    var secret = Objects.requireNonNull(settings.hs256Secret()).getBytes(StandardCharsets.UTF_8);
    if (secret.length < SHORTEST) {
      throw new StartRefused(
          "%s has %d bytes.".formatted(SecuritySettings.HS256_SECRET, secret.length),
          "Choose one of at least %d bytes.".formatted(SHORTEST));
    }
    if (StringUtils.hasText(environment.getProperty(SecuritySettings.ISSUER_URI))) {
      throw new StartRefused(
          "%s and %s are both set."
              .formatted(SecuritySettings.HS256_SECRET, SecuritySettings.ISSUER_URI),
          "Choose one place that tokens come from.");
    }
    var decoder =
        NimbusJwtDecoder.withSecretKey(new SecretKeySpec(secret, "HmacSHA256"))
            .macAlgorithm(MacAlgorithm.HS256)
            .validateType(false)
            .build();
    decoder.setJwtValidator(TokenRules.of(settings.audience(), null));
    return decoder;
  }
}
