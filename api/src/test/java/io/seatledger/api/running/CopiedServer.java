package io.seatledger.api.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A PostgreSQL on a copy of a cluster's files, taken while that runs as a backup is. */
final class CopiedServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Path PROMOTE = Path.of("..", "deploy", "promote.sh");

  private final Cluster source;
  private final Path data;
  private final int port;
  private Process server;

  private CopiedServer(Cluster source, Path data, int port) {
    this.source = source;
    this.data = data;
    this.port = port;
  }

  static CopiedServer of(Cluster source, Path data) throws Exception {
    try (var session = source.superuser();
        var statement = session.createStatement()) {
      statement.execute("select pg_backup_start('copy', true)");
      run("cp", "-a", source.data().toString(), data.toString());
      var label = statement.executeQuery("select labelfile from pg_backup_stop(false)");
      label.next();
      Files.writeString(data.resolve("backup_label"), label.getString(1));
      Files.delete(data.resolve("postmaster.pid"));
    }
    return new CopiedServer(source, data, FreePort.find());
  }

  /** Receives what the source writes, under this name, and may be read meanwhile. */
  void follow(String name) throws Exception {
    var superuser = source.superuserLogin();
    var connection =
        "host=127.0.0.1 port=%d user=%s password=%s application_name=%s"
            .formatted(source.port(), superuser.name(), superuser.password(), name);
    Files.createFile(data.resolve("standby.signal"));
    start(Map.of("primary_conninfo", connection));
  }

  /** Takes up what the source wrote until then, and goes on from there by itself. */
  void recoverTo(String moment) throws Exception {
    Files.createFile(data.resolve("recovery.signal"));
    start(
        Map.of(
            "restore_command",
            "cp %s/pg_wal/%%f %%p".formatted(source.data()),
            "recovery_target_time",
            moment,
            "recovery_target_action",
            "promote"));
    awaitPrimary();
  }

  /** As an operator does whose primary is down. */
  void promote() throws Exception {
    run(asOrdinaryUser("sh", PROMOTE.toString(), source.programs().toString(), data.toString()));
    awaitPrimary();
  }

  private void start(Map<String, String> settings) throws Exception {
    var all = new TreeMap<>(settings);
    all.putAll(
        Map.of(
            "port", Integer.toString(port),
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "100",
            "shared_buffers", "32MB"));
    var command = new ArrayList<>(List.of(source.programs().resolve("postgres").toString()));
    command.addAll(List.of("-D", data.toString()));
    all.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    server =
        new ProcessBuilder(asOrdinaryUser(command.toArray(String[]::new)))
            .redirectErrorStream(true)
            .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile())
            .start();
    await().atMost(PATIENCE).until(() -> answers("select true"));
  }

  private void awaitPrimary() {
    await().atMost(PATIENCE).until(() -> answers("select not pg_is_in_recovery()"));
  }

  private boolean answers(String question) {
    var login = source.owner();
    try (var session = DriverManager.getConnection(url(), login.name(), login.password());
        var answer = session.createStatement().executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** Root is nobody in a user namespace of its own, and PostgreSQL refuses to run as root. */
  private static String[] asOrdinaryUser(String... command) {
    var all = new ArrayList<String>();
    if (System.getProperty("user.name").equals("root")) {
      all.addAll(List.of("unshare", "-U"));
    }
    all.addAll(List.of(command));
    return all.toArray(String[]::new);
  }

  private static void run(String... command) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  int port() {
    return port;
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:%d/seatledger".formatted(port);
  }

  Books books() {
    return new Books(url(), source.owner(), source.app());
  }

  /** Nobody needs the copy any more. */
  @Override
  public void close() {
    if (server != null) {
      server.destroyForcibly().onExit().join();
    }
  }
}
