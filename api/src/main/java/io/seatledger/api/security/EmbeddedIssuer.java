package io.seatledger.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.github.bucket4j.TimeMeter;
import io.seatledger.api.file.PrivateFiles;
import io.seatledger.api.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Issues tokens to the demo client, where no other place is configured that tokens come from. */
@Configuration(proxyBeanMethods = false)
@Conditional(TokenSource.IsEmbedded.class)
@EnableConfigurationProperties(DemoSettings.class)
class EmbeddedIssuer {

  /** Resolves nowhere: the issuer is known by its key, wherever the service runs. */
  private static final String ISSUER = "https://seatledger.invalid";

  @Bean
  @Order(10)
  SecurityFilterChain tokenEndpoint(
      HttpSecurity http, TokenAnswers answers, ProblemWriter problems, Allowance secretsTried) {
    return http.securityMatcher(
            PathPatternRequestMatcher.withDefaults()
                .matcher(HttpMethod.POST, ApiSecurity.TOKEN_PATH))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(SecurityHeaders::set)
        // Before the secret is looked at: that is slow on purpose, and can be guessed.
        .addFilterBefore(
            RateLimit.ofNetworks(
                secretsTried,
                AnyRequestMatcher.INSTANCE,
                RateLimit.problem(problems),
                answer -> answer.getStatus() == HttpServletResponse.SC_OK),
            AbstractPreAuthenticatedProcessingFilter.class)
        .addFilterBefore(new TokenForm(problems), AbstractPreAuthenticatedProcessingFilter.class)
        .oauth2AuthorizationServer(
            server ->
                server
                    .authorizationService(new ForgottenAuthorizations())
                    .clientAuthentication(client -> client.errorResponseHandler(answers))
                    .tokenEndpoint(
                        token ->
                            token
                                .accessTokenResponseHandler(answers)
                                .errorResponseHandler(answers)))
        .build();
  }

  /** Whether by the token endpoint or by the dashboard's form. */
  @Bean
  Allowance secretsTried(RateLimitSettings limits) {
    return new Allowance(limits.tokens(), TimeMeter.SYSTEM_NANOTIME);
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings() {
    return AuthorizationServerSettings.builder()
        .issuer(ISSUER)
        .tokenEndpoint(ApiSecurity.TOKEN_PATH)
        .build();
  }

  @Bean
  PrivateFiles issuerFiles(@Value("${seatledger.data-dir:./data}") Path data) {
    return new PrivateFiles(data.resolve("issuer"));
  }

  @Bean
  PasswordEncoder secretEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  RegisteredClientRepository clients(
      PrivateFiles issuerFiles,
      PasswordEncoder secretEncoder,
      DemoSettings demo,
      @Value("${server.port:8080}") int port) {
    return new InMemoryRegisteredClientRepository(
        DemoClient.of(demo.clientSecret(), issuerFiles, secretEncoder, port));
  }

  @Bean
  RSAKey issuerKey(PrivateFiles issuerFiles) {
    return IssuerKey.in(issuerFiles);
  }

  @Bean
  JWKSource<SecurityContext> issuerKeys(RSAKey issuerKey) {
    return new ImmutableJWKSet<>(new JWKSet(issuerKey));
  }

  @Bean
  JwtDecoder jwtDecoder(RSAKey issuerKey, SecuritySettings settings) throws JOSEException {
    var decoder =
        NimbusJwtDecoder.withPublicKey(issuerKey.toRSAPublicKey())
            .signatureAlgorithm(SignatureAlgorithm.RS256)
            .validateType(false)
            .build();
    decoder.setJwtValidator(TokenRules.of(settings.audience(), ISSUER));
    return decoder;
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims(SecuritySettings settings) {
    return token -> {
      var roles = DemoClient.ROLES.stream().map(Role::wire).toList();
      token.getClaims().claim("tenant_id", DemoClient.TENANT).claim("roles", roles);
      if (!settings.audience().isEmpty()) {
        token.getClaims().audience(List.of(settings.audience()));
      }
    };
  }
}
