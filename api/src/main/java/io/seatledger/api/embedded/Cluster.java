package io.seatledger.api.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.seatledger.api.file.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/** The database's files together with the programs and passwords that open them. */
record Cluster(DataFolder folder, PostgresPrograms programs, Passwords passwords) {

  /** Replaying the log after a crash takes its time; a server that is alive is given it. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final long POLL_MILLIS = 50;

  static Cluster in(DataFolder folder) throws IOException, InterruptedException {
    var programs = PostgresPrograms.in(PostgresBinaries.unpackedIn(folder));
    var cluster = new Cluster(folder, programs, Passwords.of(folder));
    if (Files.notExists(folder.postgres())) {
      cluster.create();
    }
    return cluster;
  }

  /** Starts a server on the port and returns when it answers. */
  Postmaster start(int port) throws IOException, InterruptedException {
    new Leftovers(folder.postgres(), programs).end();
    Postmaster postmaster = Postmaster.start(programs, folder, port);
    boolean ready = false;
    try {
      awaitAnswer(postmaster, new Server(port));
      ready = true;
    } finally {
      if (!ready) {
        postmaster.stop();
      }
    }
    return postmaster;
  }

  private void create() throws IOException, InterruptedException {
    // What bears the final name is whole, whenever the process was killed.
    Path half = folder.root().resolve("postgres.new");
    Path password = folder.root().resolve("postgres-password.tmp");
    FileSystemUtils.deleteRecursively(half);
    PrivateFile.write(password, passwords.superuser().password());
    try {
      initdb(half, password);
    } finally {
      Files.delete(password);
    }
    Files.move(half, folder.postgres(), ATOMIC_MOVE);
  }

  private void initdb(Path database, Path password) throws IOException, InterruptedException {
    programs.run(
        "initdb",
        "--pgdata=" + database,
        "--username=" + passwords.superuser().name(),
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--data-checksums");
  }

  private void awaitAnswer(Postmaster postmaster, Server server)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answers(server)) {
      if (!postmaster.isAlive() || System.nanoTime() > deadline) {
        throw new IOException("PostgreSQL did not start: " + lastWords());
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private boolean answers(Server server) {
    try (var _ = server.connect("postgres", passwords.superuser())) {
      return true;
    } catch (SQLException notYet) {
      return false;
    }
  }

  private String lastWords() throws IOException {
    return Files.readAllLines(folder.log()).stream()
        .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
        .reduce("it said nothing", (earlier, later) -> later);
  }
}
