package io.seatledger.bench.service;

import io.seatledger.command.ledger.Ledger;
import io.seatledger.command.ledger.LedgerConnections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The PostgreSQL server that the product brought, on which the baselines have databases of their
 * own.
 *
 * @param password of the superuser
 * @param productPassword of the login that the product works with
 * @param pid of its postmaster
 */
public record DatabaseServer(int port, String password, String productPassword, long pid) {

  private static final String SUPERUSER = "postgres";

  /** The login that the product works with, and its database. */
  static final String PRODUCT_LOGIN = "seatledger_app";

  static final String PRODUCT = "seatledger";

  /** The login that owns the databases of the bench. */
  public static final String LOGIN = "bench";

  /** Reads what the product's data folder says of it. */
  static DatabaseServer in(Path dataFolder) {
    try {
      var passwords = new Properties();
      passwords.load(Files.newBufferedReader(dataFolder.resolve("postgres-passwords.properties")));
      var postmaster = Files.readAllLines(dataFolder.resolve("postgres/postmaster.pid"));
      return new DatabaseServer(
          Integer.parseInt(postmaster.get(3).strip()),
          passwords.getProperty(SUPERUSER),
          passwords.getProperty(PRODUCT_LOGIN),
          Long.parseLong(postmaster.get(0).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the login of the bench, whose password is the superuser's. */
  void prepare() {
    superuser(SUPERUSER).sql("create role bench login password '%s'".formatted(password)).update();
  }

  /** Makes an empty database that the bench's login owns. */
  public String create(String name) {
    superuser(SUPERUSER).sql("create database %s owner %s".formatted(name, LOGIN)).update();
    return name;
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** Settings of a program that reads the product's books. */
  List<String> books() {
    return List.of(
        "--bench.books.url=" + url(PRODUCT),
        "--bench.books.username=" + PRODUCT_LOGIN,
        "--bench.books.password=" + productPassword);
  }

  /** The product's books, open for appending beside it. */
  Ledger books(Clock clock) {
    return new Ledger(new LedgerConnections(url(PRODUCT), PRODUCT_LOGIN, productPassword), clock);
  }

  /** Connections as the bench's login, a new one for each use. */
  public PGSimpleDataSource database(String name) {
    return connections(name, LOGIN);
  }

  /** May do everything in the database of that name. */
  public JdbcClient superuser(String database) {
    return JdbcClient.create(connections(database, SUPERUSER));
  }

  /** Writes everything to disk, so that no measurement pays for what was before it. */
  public void checkpoint() {
    superuser(SUPERUSER).sql("checkpoint").update();
  }

  /** As the server tells it. */
  public String version() {
    return superuser(SUPERUSER).sql("show server_version").query(String.class).single();
  }

  private PGSimpleDataSource connections(String database, String login) {
    var source = new PGSimpleDataSource();
    source.setUrl(url(database));
    source.setUser(login);
    source.setPassword(password);
    return source;
  }
}
