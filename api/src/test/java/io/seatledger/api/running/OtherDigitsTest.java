package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.api.Seatledger;
import io.seatledger.api.packfile.VerifyCommand;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where people write other digits than JSON, SQL and URLs have, the service writes the latter. */
@BesideOthers
class OtherDigitsTest {

  private static final String TENANT = "ten_tehran";
  private static final List<String> PERSIAN = List.of("-Duser.language=fa", "-Duser.country=IR");

  private static final Map<String, String> THERE =
      Map.of(
          "JAVA_TOOL_OPTIONS",
          String.join(" ", PERSIAN),
          "SEATLEDGER_SECURITY_HS256SECRET",
          Tokens.SECRET);

  @TempDir Path folder;

  @Test
  void a_pack_that_is_made_there_proves_itself_here_and_there() throws Exception {
    var zip = folder.resolve("pack.zip");
    try (var service = ServiceProcess.startPlain(folder, THERE)) {
      Files.write(zip, pack(service));
    }

    assertThat(new VerifyCommand(System.out).run(List.of(zip.toString()))).isZero();
    assertThat(verifiedThere(zip)).startsWith("OK: 2 ");
  }

  /** Two events until then, and one more, so that no event of then is on its way. */
  private static byte[] pack(ServiceProcess service) throws IOException {
    var client = service.client(TENANT).with(Map.of("Idempotency-Key", "once"));
    var license = client.createLicense(1);
    assertThat(client.createLicense(1)).isEqualTo(license);
    var auditor = service.client(TENANT);
    assertThat(auditor.assign(license, "per_01").status()).isEqualTo(201);
    var then = Instant.now().truncatedTo(ChronoUnit.MICROS);
    auditor.createLicense(1);

    var order = auditor.post("/audit-packs", "{\"as_of\": \"%s\"}".formatted(then));
    var path = "/audit-packs/" + order.text("id");
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> auditor.get(path).text("state").equals("ready"));
    return bytes(service, path + "/content");
  }

  private static byte[] bytes(ServiceProcess service, String path) throws IOException {
    var file = URI.create("http://127.0.0.1:" + service.port() + "/api/v1" + path).toURL();
    var connection = file.openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + Tokens.admin(TENANT));
    try (var content = connection.getInputStream()) {
      return content.readAllBytes();
    }
  }

  private static String verifiedThere(Path zip) throws IOException {
    var command =
        List.of(
            ServiceProcess.java(),
            PERSIAN.getFirst(),
            PERSIAN.getLast(),
            "-cp",
            System.getProperty("java.class.path"),
            Seatledger.class.getName(),
            VerifyCommand.NAME,
            zip.toString());
    var verify = new ProcessBuilder(command).start();
    return new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
