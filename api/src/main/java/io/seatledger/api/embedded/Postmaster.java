package io.seatledger.api.embedded;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.seatledger.api.file.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running PostgreSQL server process, child of this process. */
final class Postmaster {

  private static final Logger log = LoggerFactory.getLogger(Postmaster.class);

  private static final long LARGE_LOG = 16L << 20;

  /** Given on the command line, where no configuration file can weaken them. */
  private static final Map<String, String> SETTINGS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("fsync", "on"),
              Map.entry("full_page_writes", "on"),
              Map.entry("synchronous_commit", "on"),
              Map.entry("listen_addresses", "127.0.0.1"),
              Map.entry("unix_socket_directories", ""),
              Map.entry("password_encryption", "scram-sha-256"),
              Map.entry("max_connections", "100"),
              Map.entry("shared_buffers", "256MB"),
              Map.entry("wal_level", "replica"),
              Map.entry("wal_compression", "on"),
              Map.entry("max_wal_size", "2GB"),
              Map.entry("checkpoint_timeout", "15min"),
              Map.entry("log_timezone", "UTC"),
              Map.entry("timezone", "UTC")));

  private final PostgresPrograms programs;
  private final Process process;

  private Postmaster(PostgresPrograms programs, Process process) {
    this.programs = programs;
    this.process = process;
  }

  static Postmaster start(PostgresPrograms programs, DataFolder folder, int port)
      throws IOException {
    prepareLog(folder.log());
    Process process =
        programs
            .service("postgres", arguments(folder, port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
            .start();
    process.getOutputStream().close();
    return new Postmaster(programs, process);
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end and tells the exit code. */
  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  /** Ends all sessions, writes everything down and stops; it is forced only if that hangs. */
  void stop() throws InterruptedException {
    if (!stops("INT", 60) && !stops("QUIT", 10)) {
      process.destroyForcibly().waitFor();
    }
  }

  private static void prepareLog(Path file) throws IOException {
    if (Files.exists(file) && Files.size(file) > LARGE_LOG) {
      Files.move(file, file.resolveSibling("postgres.log.1"), REPLACE_EXISTING);
    }
    if (Files.notExists(file)) {
      PrivateFile.write(file, "");
    }
  }

  private boolean stops(String signal, long seconds) throws InterruptedException {
    if (isAlive()) {
      signal(signal);
    }
    return process.waitFor(seconds, SECONDS);
  }

  private void signal(String signal) throws InterruptedException {
    try {
      programs.run("pg_ctl", "kill", signal, Long.toString(pid()));
    } catch (IOException e) {
      log.debug("PostgreSQL has ended meanwhile", e);
    }
  }

  private static List<String> arguments(DataFolder folder, int port) {
    var arguments = new ArrayList<>(List.of("-D", folder.postgres().toString(), "-p", "" + port));
    SETTINGS.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    return arguments;
  }
}
