package io.seatledger.api.running;

import static org.awaitility.Awaitility.await;

import io.seatledger.api.embedded.EmbeddedDatabase;
import io.seatledger.api.embedded.Login;
import io.seatledger.api.embedded.Unpacked;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** A database and the service processes on it; each of them with two logins, owner and service. */
public final class Cluster implements AutoCloseable {

  private static Cluster shared;

  private final Path folder;
  private final EmbeddedDatabase database;
  private final Map<Integer, ServiceProcess> nodes = new ConcurrentHashMap<>();

  /** Opens the database in a folder's {@code data}. */
  Cluster(Path folder) {
    this.folder = folder;
    Unpacked.into(folder.resolve("data"));
    this.database = EmbeddedDatabase.start(folder.resolve("data"));
  }

  /** The one that all test classes of a JVM share, each with tenants of its own. */
  public static synchronized Cluster shared() throws IOException {
    if (shared == null) {
      shared = new Cluster(Files.createTempDirectory("seatledger"));
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  /** A process of the service, started at its first use. */
  public synchronized ServiceProcess node(int number) throws IOException {
    var node = nodes.get(number);
    if (node == null) {
      node = ServiceProcess.start(folder, settings());
      nodes.put(number, node);
    }
    return node;
  }

  /** Lets a process end in order; the next use starts a new one. */
  void stop(int number) {
    nodes.remove(number).close();
  }

  Map<String, String> settings() {
    return Map.of(
        "spring.datasource.url", database.url(),
        "spring.datasource.username", database.app().name(),
        "spring.datasource.password", database.app().password(),
        "spring.flyway.user", database.owner().name(),
        "spring.flyway.password", database.owner().password());
  }

  /** Kills the server, which cannot start until it is given back. */
  void takeDatabase() throws Exception {
    Files.move(control(), hidden());
    ServiceProcess.signal("-KILL", postmaster(folder));
  }

  void giveDatabaseBack() throws IOException {
    Files.move(hidden(), control());
  }

  private Path control() {
    return data().resolve("global/pg_control");
  }

  private Path hidden() {
    return folder.resolve("pg_control");
  }

  /** Sends a signal to the server and all its sessions. */
  void signalDatabase(String signal) throws Exception {
    var postmaster = ProcessHandle.of(postmaster(folder)).orElseThrow();
    ServiceProcess.signal(signal, postmaster.pid());
    for (var session : postmaster.descendants().toList()) {
      ServiceProcess.signal(signal, session.pid());
    }
  }

  /** The process of the server on a folder's {@code data}. */
  static long postmaster(Path folder) throws IOException {
    return Long.parseLong(postmasterLines(folder).getFirst().strip());
  }

  /** Where that server answers. */
  static String url(Path folder) throws IOException {
    return "jdbc:postgresql://127.0.0.1:%s/seatledger".formatted(postmasterLines(folder).get(3));
  }

  private static List<String> postmasterLines(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"));
  }

  String url() {
    return database.url();
  }

  int port() {
    return URI.create(url().substring("jdbc:".length())).getPort();
  }

  Login owner() {
    return database.owner();
  }

  Login app() {
    return database.app();
  }

  Login superuserLogin() throws IOException {
    return login(folder, "postgres");
  }

  /** The login of that name to the server on a folder's {@code data}. */
  static Login login(Path folder, String name) throws IOException {
    var passwords = new Properties();
    try (var file = Files.newBufferedReader(folder.resolve("data/postgres-passwords.properties"))) {
      passwords.load(file);
    }
    return new Login(name, passwords.getProperty(name));
  }

  Connection superuser() throws Exception {
    var login = superuserLogin();
    return DriverManager.getConnection(url(), login.name(), login.password());
  }

  /** The first value that the superuser is told. */
  String ask(String question) throws Exception {
    try (var session = superuser();
        var answer = session.createStatement().executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  /** Commits nothing from now on that the standby of that name does not have. */
  void awaitSynchronous(String standby) throws Exception {
    try (var session = superuser();
        var statement = session.createStatement()) {
      statement.execute("alter system set synchronous_standby_names = '%s'".formatted(standby));
      statement.execute("select pg_reload_conf()");
    }
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> ask("select coalesce(max(sync_state), '') from pg_stat_replication"),
            "sync"::equals);
  }

  /** The server's own files. */
  Path data() {
    return folder.resolve("data/postgres");
  }

  /** The folder of its programs. */
  Path programs() throws IOException {
    try (var files = Files.list(folder.resolve("data"))) {
      var home =
          files.filter(file -> file.getFileName().toString().startsWith("postgres-programs-"));
      return home.findFirst().orElseThrow().resolve("bin");
    }
  }

  public Books books() {
    return new Books(url(), owner(), app());
  }

  @Override
  public void close() {
    nodes.values().forEach(ServiceProcess::close);
    database.close();
  }
}
