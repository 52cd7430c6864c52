package io.seatledger.api.security;

import io.seatledger.api.StartRefused;
import io.seatledger.api.file.PrivateFiles;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The one client of the embedded issuer, so that the service can be tried at once. */
final class DemoClient {

  static final String TENANT = "demo";
  static final Set<Role> ROLES = EnumSet.of(Role.TENANT_ADMIN, Role.GLOBAL_ADMIN);

  private static final Logger LOG = LoggerFactory.getLogger(DemoClient.class);
  private static final String FILE = "demo-client.secret-hash";
  private static final int LONGEST_FOR_BCRYPT = 72;

  private DemoClient() {}

  /** With the configured secret or, without one, with the secret made at the first start. */
  static RegisteredClient of(
      @Nullable String secret, PrivateFiles files, PasswordEncoder encoder, int port) {
    return client(
        secret == null || secret.isEmpty()
            ? files.read(FILE).orElseGet(() -> made(files, encoder, port))
            : hash(secret, encoder));
  }

  private static String hash(String secret, PasswordEncoder encoder) {
    if (secret.getBytes(StandardCharsets.UTF_8).length > LONGEST_FOR_BCRYPT) {
      throw new StartRefused(
          DemoSettings.CLIENT_SECRET + " has more than " + LONGEST_FOR_BCRYPT + " bytes.",
          "Choose a shorter one.");
    }
    return String.valueOf(encoder.encode(secret));
  }

  private static String made(PrivateFiles files, PasswordEncoder encoder, int port) {
    var random = new byte[24];
    new SecureRandom().nextBytes(random);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    var hash = hash(secret, encoder);
    files.write(FILE, hash);
    LOG.info(
        """
        The secret of the demo client was made and is shown this once. Get a token with:

          curl -s http://localhost:{}{} -d grant_type=client_credentials \
        -d client_id=demo -d client_secret={}
        """,
        port,
        ApiSecurity.TOKEN_PATH,
        secret);
    return hash;
  }

  private static RegisteredClient client(String secretHash) {
    return RegisteredClient.withId("demo")
        .clientId("demo")
        .clientSecret(secretHash)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(
            scopes ->
                scopes.addAll(List.of("licenses.read", "licenses.write", "edm.read", "edm.write")))
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build())
        .build();
  }
}
