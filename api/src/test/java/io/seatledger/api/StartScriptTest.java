package io.seatledger.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that builds and starts, with a JDK and a Maven that only pretend. */
class StartScriptTest {

  private static final Path SCRIPT = Path.of("../seatledger");

  @TempDir private Path folder;

  @BeforeEach
  void pretend() throws IOException {
    Files.createDirectories(at("root/api/src/main"));
    Files.createDirectories(at("root/api/target"));
    Files.createFile(at("root/pom.xml"));
    Files.createFile(at("root/api/pom.xml"));
    Files.copy(SCRIPT, at("root/seatledger"), StandardCopyOption.COPY_ATTRIBUTES);
    program("jdk/bin/javac", "");
    program("jdk/bin/java", "");
    Files.writeString(at("jdk/release"), "JAVA_VERSION=\"99\"\n");
    program("bin/mvn", "touch -d 2001-01-01 %s".formatted(at("root/api/target/api-1.jar")));
  }

  @Test
  void what_prepares_quick_starts_ends_with_it() throws Exception {
    program(
        "jdk/bin/java",
        """
        case "$*" in
          *jarmode*) mkdir -p "%s" ;;
          *) pwd > "%s"; echo $$ > "%s"; exec sleep 600 ;;
        esac
        """
            .formatted(at("root/api/target/prepared"), at("scratch"), at("pid")));
    var script = start("run");
    var trained = trained();

    script.destroy();

    assertThat(script.waitFor()).isEqualTo(1);
    assertThat(trained.isAlive()).isFalse();
    assertThat(Path.of(Files.readString(at("scratch")).strip())).doesNotExist();
    assertThat(at("root/api/target/prepared/done")).doesNotExist();
  }

  private ProcessHandle trained() {
    var pid = at("pid");
    var told =
        await()
            .until(
                () -> Files.exists(pid) ? Files.readString(pid) : "", text -> text.endsWith("\n"));
    return ProcessHandle.of(Long.parseLong(told.strip())).orElseThrow();
  }

  @Test
  void a_pack_is_not_called_forged_because_nothing_could_be_built() throws Exception {
    program("bin/mvn", "exit 1");

    assertThat(start("verify", "pack.zip").waitFor()).isEqualTo(2);
    assertThat(start("run").waitFor()).isEqualTo(1);
  }

  @Test
  void a_build_that_leaves_the_jar_as_it_was_is_not_repeated() throws Exception {
    assertThat(start("verify", "pack.zip").waitFor()).isZero();
    program("bin/mvn", "exit 1");

    assertThat(start("verify", "pack.zip").waitFor()).isZero();
  }

  private Process start(String... arguments) throws IOException {
    var builder = new ProcessBuilder(at("root/seatledger").toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("JAVA_HOME", at("jdk").toString());
    builder.environment().merge("PATH", at("bin").toString(), (path, ours) -> ours + ":" + path);
    return builder.redirectError(Redirect.INHERIT).redirectOutput(Redirect.DISCARD).start();
  }

  private void program(String name, String text) throws IOException {
    var file = at(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, "#!/bin/sh\n" + text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Path at(String name) {
    return folder.resolve(name);
  }
}
