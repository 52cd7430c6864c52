package io.seatledger.command.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One real PostgreSQL per test JVM; each test class works in a database of its own. */
final class TestServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private TestServer() {}

  private static EmbeddedPostgres start() {
    try {
      var server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start();
      var admin = JdbcClient.create(server.getPostgresDatabase());
      admin.sql("create role books_owner login password 'owner'").update();
      admin.sql("create role books_app login password 'app'").update();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A fresh database with the ledger in it, worked with by its own login or by its owner. */
  static TestLedger ledger(String login) {
    var name = "ledger_" + DATABASES.incrementAndGet();
    JdbcClient.create(SERVER.getPostgresDatabase())
        .sql(
            "create database %s owner books_owner template template0 locale 'C' encoding 'UTF8'"
                .formatted(name))
        .update();
    LedgerSchema.migrate(database(name, "books_owner"), login);
    return new TestLedger(name, login);
  }

  static PGSimpleDataSource database(String name, String login) {
    var database = new PGSimpleDataSource();
    database.setUrl(url(name));
    database.setUser(login);
    database.setPassword(password(login));
    return database;
  }

  static String url(String name) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(SERVER.getPort(), name);
  }

  static String password(String login) {
    return login.replace("books_", "");
  }

  static JdbcClient superuser(String name) {
    return JdbcClient.create(SERVER.getDatabase("postgres", name));
  }
}
