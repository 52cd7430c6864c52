package io.seatledger.api.embedded;

import io.seatledger.api.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running PostgreSQL that belongs to this process and keeps its data in one folder. */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

  /** Another program can take a free port before PostgreSQL does. */
  private static final int PORTS_TO_TRY = 3;

  private final DataFolder folder;
  private final Server server;
  private final Passwords passwords;
  private final Watch watch;

  private EmbeddedDatabase(DataFolder folder, Server server, Passwords passwords, Watch watch) {
    this.folder = folder;
    this.server = server;
    this.passwords = passwords;
    this.watch = watch;
  }

  /** Starts it on the folder's data, which are made on the first start. */
  public static EmbeddedDatabase start(Path dataFolder) {
    try {
      return startHolding(DataFolder.take(dataFolder));
    } catch (IOException | SQLException e) {
      throw refused(dataFolder, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused(dataFolder, e);
    }
  }

  /** Where both logins connect to, the same for as long as this database is open. */
  public String url() {
    return server.url(Logins.DATABASE);
  }

  /** The login that owns the database and migrates it. */
  public Login owner() {
    return passwords.owner();
  }

  /** The login of the application, which may do only what migrations granted it. */
  public Login app() {
    return passwords.app();
  }

  @Override
  public void close() {
    if (folder.isHeld()) {
      stop();
    }
  }

  private void stop() {
    try (folder) {
      watch.end();
      log.info("PostgreSQL in {} is stopped", folder.root());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      // The next start takes the server over.
      Thread.currentThread().interrupt();
    }
  }

  private static EmbeddedDatabase startHolding(DataFolder folder)
      throws IOException, SQLException, InterruptedException {
    EmbeddedDatabase started = null;
    try {
      Cluster cluster = Cluster.in(folder);
      started = start(folder, cluster, PORTS_TO_TRY);
      return started;
    } finally {
      if (started == null) {
        folder.close();
      }
    }
  }

  private static EmbeddedDatabase start(DataFolder folder, Cluster cluster, int portsToTry)
      throws IOException, SQLException, InterruptedException {
    Server server = Server.onFreePort();
    try {
      return start(folder, cluster, server, cluster.start(server.port()));
    } catch (IOException e) {
      if (portsToTry == 1) {
        throw e;
      }
      log.warn("PostgreSQL does not start on port {}: {}", server.port(), e.getMessage());
      return start(folder, cluster, portsToTry - 1);
    }
  }

  private static EmbeddedDatabase start(
      DataFolder folder, Cluster cluster, Server server, Postmaster postmaster)
      throws SQLException, InterruptedException {
    var watch = new Watch(cluster, server.port(), postmaster);
    try {
      new Logins(server, cluster.passwords()).prepare();
    } catch (SQLException e) {
      watch.end();
      throw e;
    }
    watch.begin();
    log.info("PostgreSQL in {} answers on port {}", folder.root(), server.port());
    return new EmbeddedDatabase(folder, server, cluster.passwords(), watch);
  }

  private static StartRefused refused(Path folder, Exception why) {
    var refused =
        new StartRefused(
            "The embedded PostgreSQL in %s does not start (%s)."
                .formatted(folder.toAbsolutePath().normalize(), why.getMessage()),
            "Read postgres.log in that folder.");
    refused.initCause(why);
    return refused;
  }
}
