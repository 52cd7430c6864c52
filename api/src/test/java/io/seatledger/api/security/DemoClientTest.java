package io.seatledger.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.api.file.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

@ExtendWith(OutputCaptureExtension.class)
class DemoClientTest {

  private static final Pattern SECRET = Pattern.compile("client_secret=(\\S+)");

  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();

  @TempDir Path folder;

  @Test
  void the_secret_is_printed_once_and_stored_only_hashed(CapturedOutput log) throws IOException {
    var first = client(null);
    var second = client(null);

    var printed = SECRET.matcher(log.getAll()).results().map(found -> found.group(1)).toList();
    assertThat(printed).hasSize(1);
    assertThat(encoder.matches(printed.getFirst(), first)).isTrue();
    assertThat(second).isEqualTo(first);
    assertStoredNowhere(printed.getFirst());
  }

  @Test
  void a_configured_secret_is_neither_printed_nor_stored(CapturedOutput log) throws IOException {
    assertThat(encoder.matches("of-the-operator", client("of-the-operator"))).isTrue();
    assertThat(log.getAll()).doesNotContain("of-the-operator");
    assertStoredNowhere("of-the-operator");
  }

  private String client(String secret) {
    return DemoClient.of(secret, new PrivateFiles(folder.resolve("issuer")), encoder, 8080)
        .getClientSecret();
  }

  private void assertStoredNowhere(String secret) throws IOException {
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(file -> assertThat(file).content().doesNotContain(secret));
    }
  }
}
