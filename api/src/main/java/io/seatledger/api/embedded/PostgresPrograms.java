package io.seatledger.api.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seatledger.api.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the PostgreSQL programs are called by the user that the service runs as. */
final class PostgresPrograms {

  private final Path home;
  private final List<String> asOrdinaryUser;
  private final List<String> inOwnSession;

  private PostgresPrograms(Path home, List<String> asOrdinaryUser, List<String> inOwnSession) {
    this.home = home;
    this.asOrdinaryUser = asOrdinaryUser;
    this.inOwnSession = inOwnSession;
  }

  static PostgresPrograms in(Path home) throws IOException, InterruptedException {
    // Ctrl-C goes to all processes of a terminal's session, and would stop the database under a
    // service that is still finishing its requests.
    List<String> inOwnSession = succeeds("setsid", "true") ? List.of("setsid") : List.of();
    return new PostgresPrograms(home, isRoot() ? unsharing() : List.of(), inOwnSession);
  }

  /** A program that goes on until it is told to stop. */
  ProcessBuilder service(String program, List<String> arguments) {
    return new ProcessBuilder(
        Stream.of(inOwnSession, command(program, arguments)).flatMap(List::stream).toList());
  }

  /** Runs a program to its end, which must be a good one. */
  void run(String program, String... arguments) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(program, List.of(arguments))).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException("%s failed: %s".formatted(program, said));
    }
  }

  private List<String> command(String program, List<String> arguments) {
    var command = new ArrayList<>(asOrdinaryUser);
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return command;
  }

  private static boolean isRoot() throws IOException {
    return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody. */
  private static List<String> unsharing() throws InterruptedException {
    if (!succeeds("unshare", "-U", "id", "-un")) {
      throw new StartRefused(
          "PostgreSQL refuses to run as root, and this machine allows no user namespace.",
          "Start Seatledger as an ordinary user, or name a PostgreSQL with SPRING_DATASOURCE_URL.");
    }
    return List.of("unshare", "-U");
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }
}
