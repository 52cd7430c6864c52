package io.seatledger.api.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.seatledger.api.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One folder lives through all of a test; each leaves it whole for the next. */
class EmbeddedDatabaseSurvivalTest {

  @TempDir static Path folder;
  EmbeddedDatabase database;

  @BeforeAll
  static void unpack() {
    Unpacked.into(folder);
  }

  @BeforeEach
  void start() {
    database = EmbeddedDatabase.start(folder);
    Sql.run(
        database,
        database.owner(),
        "create table if not exists public.note (text text)",
        "truncate public.note",
        "insert into public.note values ('kept')");
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void what_was_written_is_there_after_a_restart() {
    database.close();

    database = EmbeddedDatabase.start(folder);

    assertThat(notes()).containsExactly("kept");
  }

  @Test
  void closing_ends_every_process_and_leaves_a_clean_state() throws Exception {
    database.close();

    assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    assertThat(Files.readAllLines(folder.resolve("postgres.log")).getLast())
        .endsWith("database system is shut down");
  }

  @Test
  void a_pid_file_that_names_a_process_of_today_does_not_stop_the_start() throws Exception {
    database.close();
    var stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(folder.resolve("postgres/postmaster.pid"), stranger.pid() + "\n/x\n1\n");

      database = EmbeddedDatabase.start(folder);

      assertThat(notes()).containsExactly("kept");
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void a_killed_server_is_started_again_on_its_port_with_what_was_committed() throws Exception {
    long before = PidFile.in(folder);
    Thread busy = Thread.ofVirtual().start(this::keepOneSessionBusy);
    awaitBusySession();
    ProcessHandle.of(before).orElseThrow().destroyForcibly();

    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              assertThat(PidFile.in(folder)).isNotEqualTo(before);
              assertThat(notes()).containsExactly("kept");
            });
    assertThat(busy.join(Duration.ofSeconds(5))).isTrue();
  }

  @Test
  void a_server_that_survived_its_killed_service_is_taken_over() throws Exception {
    database.close();
    long orphan = serveInAnotherProcessAndKillIt();
    assertThat(isPostgres(orphan)).isTrue();

    database = EmbeddedDatabase.start(folder);

    assertThat(notes()).containsExactly("kept", "written before the kill");
    assertThat(isPostgres(orphan)).isFalse();
  }

  @Test
  void a_second_service_in_this_process_is_refused() throws Exception {
    assertRefused(ProcessHandle.current().pid());
    assertRefused(ProcessHandle.current().pid());
  }

  @Test
  void a_second_service_is_refused_in_one_sentence_that_names_the_first() throws Exception {
    database.close();
    Process other = serveInAnotherProcess();
    try {
      assertRefused(other.pid());
    } finally {
      other.destroy();
      other.waitFor(20, SECONDS);
      database = EmbeddedDatabase.start(folder);
    }
  }

  @Test
  void a_database_whose_passwords_are_lost_is_not_started() throws Exception {
    database.close();
    Path passwords = folder.resolve("postgres-passwords.properties");
    Path elsewhere = Files.move(passwords, folder.resolve("elsewhere"));

    assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("has a database but not its passwords");

    Files.move(elsewhere, passwords);
  }

  /** A process without a parent that reaps it counts as alive for ever, but runs no program. */
  private static boolean isPostgres(long pid) {
    return Files.exists(Path.of("/proc", Long.toString(pid), "exe"));
  }

  private List<String> notes() {
    return Sql.ask(database, database.owner(), "select text from public.note order by text");
  }

  /** A session that computes does not notice that its postmaster is gone. */
  private void keepOneSessionBusy() {
    assertThatThrownBy(
            () -> Sql.run(database, database.owner(), "do $$ begin loop end loop; end $$"))
        .hasRootCauseInstanceOf(IOException.class);
  }

  private void awaitBusySession() {
    var busy = "select pid from pg_stat_activity where query like 'do %' and state = 'active'";
    await().until(() -> !Sql.ask(database, database.owner(), busy).isEmpty());
  }

  private void assertRefused(long holder) throws IOException {
    assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "The data folder %s is in use by another Seatledger (process %d). Stop it or choose"
                + " another folder with SEATLEDGER_DATADIR.",
            folder.toRealPath(), holder);
  }

  private long serveInAnotherProcessAndKillIt() throws Exception {
    Process service = serveInAnotherProcess();
    long postmaster = PidFile.in(folder);
    service.destroyForcibly().waitFor();
    return postmaster;
  }

  private Process serveInAnotherProcess() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process service =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                OtherService.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(service.inputReader().lines().anyMatch(OtherService.READY::equals)).isTrue();
    return service;
  }
}
