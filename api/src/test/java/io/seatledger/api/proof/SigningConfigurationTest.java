package io.seatledger.api.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.api.StartRefused;
import io.seatledger.api.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Which key signs checkpoints. */
class SigningConfigurationTest {

  /** Key 1 of RFC 8410, section 10.3, with the public half of section 10.1. */
  private static final String PRIVATE =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
      -----END PRIVATE KEY-----
      """;

  private static final String PUBLIC =
      """
      -----BEGIN PUBLIC KEY-----
      MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
      -----END PUBLIC KEY-----
      """;

  private final MockEnvironment environment = new MockEnvironment();

  @TempDir private Path data;

  @Test
  void the_one_that_is_configured_as_text() {
    assertThat(key(PRIVATE).publicPem()).isEqualTo(PUBLIC);
  }

  @Test
  void the_one_that_is_configured_as_a_file() throws IOException {
    var file = Files.writeString(data.resolve("key.pem"), PRIVATE);

    assertThat(key(file.toString()).publicPem()).isEqualTo(PUBLIC);
    assertThat(data.resolve("audit")).doesNotExist();
  }

  @Test
  void one_that_is_made_once_and_kept_for_the_embedded_default() throws IOException {
    var made = key(null).publicPem();

    assertThat(key("").publicPem()).isEqualTo(made);
    var file = data.resolve("audit").resolve("signing-key.pem");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void none_with_a_database_that_other_nodes_share() {
    environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/seatledger");
    var key = key(null);

    assertThatThrownBy(key::signatures)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("seatledger.audit.signing-key");
    assertThat(data.resolve("audit")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere/key.pem",
        "\u0000",
        "-----BEGIN PRIVATE KEY-----\nbm90aGluZw==\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n"
            + "-----END PUBLIC KEY-----\n",
      })
  void what_is_no_key_ends_the_start_and_is_not_told(String nonsense) {
    assertThatThrownBy(() -> key(nonsense))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("seatledger.audit.signing-key ")
        .hasMessageNotContaining("bm90aGluZw");
  }

  private SigningKey key(String setting) {
    return new SigningConfiguration().signingKey(new AuditSettings(setting), environment, data);
  }
}
