package io.seatledger.api.running;

import io.seatledger.api.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

  Path folder() {
    return folder;
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
    return folder.resolve("data/postgres/global/pg_control");
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
    var file = folder.resolve("data/postgres/postmaster.pid");
    return Long.parseLong(Files.readAllLines(file).getFirst().strip());
  }

  public Books books() {
    return new Books(database);
  }

  @Override
  public void close() {
    nodes.values().forEach(ServiceProcess::close);
    database.close();
  }
}
