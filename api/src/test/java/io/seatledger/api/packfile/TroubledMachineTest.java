package io.seatledger.api.packfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.api.Seatledger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with the machine that checks a pack says nothing about the pack. */
class TroubledMachineTest {

  private static final List<String> ON_A_FULL_DISK =
      List.of("bash", "-c", "ulimit -f 0 && exec \"$@\"", "bash");

  @TempDir private Path folder;
  private Path pack;

  @BeforeEach
  void write() {
    pack = GivenPacks.write(GivenPacks.WHOLE, folder).zip();
  }

  @Test
  void without_a_folder_for_its_work() throws Exception {
    var nowhere = folder.resolve("nowhere");

    assertThat(verified(List.of(), nowhere))
        .startsWith("2 NOT CHECKED: its tables cannot be computed again in " + nowhere);
  }

  @Test
  void without_room_in_that_folder() throws Exception {
    assertThat(verified(ON_A_FULL_DISK, folder))
        .startsWith("2 NOT CHECKED: its tables cannot be computed again in " + folder);
  }

  private String verified(List<String> shell, Path temporary)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(shell);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Seatledger.class.getName(),
            VerifyCommand.NAME,
            pack.toString()));
    var verify = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var told = new String(verify.getInputStream().readAllBytes(), UTF_8);
    return verify.waitFor() + " " + told;
  }
}
