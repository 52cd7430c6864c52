package io.seatledger.api.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL processes that still work in a database folder after the service or their
 * postmaster was killed.
 */
record Leftovers(Path database, PostgresPrograms programs) {

  private static final Logger log = LoggerFactory.getLogger(Leftovers.class);

  /** Ends them all, orderly if their postmaster is alive. */
  void end() throws IOException, InterruptedException {
    if (!running().isEmpty()) {
      log.info("An earlier PostgreSQL still works in {}; it is stopped first", database);
      end(postmaster(), "INT", Duration.ofSeconds(60));
      end(running(), "QUIT", Duration.ofSeconds(5));
      end(running(), "KILL", Duration.ofSeconds(5));
    }
    if (!running().isEmpty()) {
      throw new IOException("PostgreSQL processes cannot be ended: " + running());
    }
    // It may name a process of today that has got the old number, and PostgreSQL would believe it.
    Files.deleteIfExists(postmasterPid());
  }

  private void end(List<ProcessHandle> processes, String signal, Duration patience)
      throws InterruptedException {
    for (ProcessHandle process : processes) {
      signal(process, signal);
    }
    long deadline = System.nanoTime() + patience.toNanos();
    while (processes.stream().anyMatch(this::worksHere) && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
  }

  private void signal(ProcessHandle process, String signal) throws InterruptedException {
    try {
      programs.run("pg_ctl", "kill", signal, Long.toString(process.pid()));
    } catch (IOException e) {
      log.debug("Process {} has ended meanwhile", process.pid(), e);
    }
  }

  private List<ProcessHandle> postmaster() throws IOException {
    if (Files.notExists(postmasterPid())) {
      return List.of();
    }
    var lines = Files.readAllLines(postmasterPid());
    return running().stream()
        .filter(process -> !lines.isEmpty() && lines.getFirst().equals("" + process.pid()))
        .toList();
  }

  private List<ProcessHandle> running() {
    return ProcessHandle.allProcesses().filter(this::worksHere).toList();
  }

  /** Only the working directory tells whose process it is: numbers are given anew. */
  private boolean worksHere(ProcessHandle process) {
    Path facts = Path.of("/proc", Long.toString(process.pid()));
    try {
      return Files.readSymbolicLink(facts.resolve("cwd")).equals(database)
          && Files.readSymbolicLink(facts.resolve("exe")).endsWith("bin/postgres");
    } catch (IOException endedOrNotOurs) {
      return false;
    }
  }

  private Path postmasterPid() {
    return database.resolve("postmaster.pid");
  }
}
