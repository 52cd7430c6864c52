package io.seatledger.http;

import com.nimbusds.jwt.JWTClaimsSet;
import io.seatledger.issuer.IssuerProcess;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Lets the service believe an issuer that is a process of its own. */
final class OtherIssuer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  static final IssuerProcess PROCESS = IssuerProcess.shared();

  @Override
  public void initialize(ConfigurableApplicationContext service) {
    var registration = "spring.security.oauth2.client.registration.sso.";
    var provider = "spring.security.oauth2.client.provider.sso.";
    TestPropertyValues.of(
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + PROCESS.uri(),
            registration + "client-name=Company",
            registration + "client-id=seatledger",
            registration + "client-secret=secret",
            registration + "authorization-grant-type=authorization_code",
            registration + "redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
            provider + "authorization-uri=" + PROCESS.uri() + "/authorize",
            provider + "token-uri=" + PROCESS.uri() + "/token")
        .applyTo(service);
  }

  /** A token of the issuer that is in order but for what is changed. */
  static String token(UnaryOperator<JWTClaimsSet.Builder> more) {
    return token("RS256", more);
  }

  static String token(String algorithm, UnaryOperator<JWTClaimsSet.Builder> more) {
    return PROCESS.sign(algorithm, claims(more));
  }

  static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> more) {
    return Tokens.claims(claims -> more.apply(claims.issuer(PROCESS.uri())));
  }
}
