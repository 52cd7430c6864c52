package io.seatledger.readmodels;

import io.seatledger.query.store.ViewsOwner;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fresh database on the one PostgreSQL of the test JVM; its owner is no superuser. */
public record TestDatabase(String name) {

  public static final String OWNER = "books_owner";
  public static final String APPLICATION = "books_app";

  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private static EmbeddedPostgres start() {
    try {
      var server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      var admin = new JdbcTemplate(server.getPostgresDatabase());
      admin.execute("create role %s login nosuperuser".formatted(OWNER));
      admin.execute("create role %s login nosuperuser".formatted(APPLICATION));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static TestDatabase fresh() {
    var name = "views_" + COUNT.incrementAndGet();
    new JdbcTemplate(SERVER.getPostgresDatabase())
        .execute(
            "create database %s owner %s template template0 locale 'C'".formatted(name, OWNER));
    return new TestDatabase(name);
  }

  public String url() {
    return "jdbc:postgresql://localhost:%d/%s?reWriteBatchedInserts=true"
        .formatted(SERVER.getPort(), name);
  }

  public DataSource as(String user) {
    var source = new PGSimpleDataSource();
    source.setUrl(url());
    source.setUser(user);
    return source;
  }

  public ViewsOwner owner() {
    return new ViewsOwner(as(OWNER), APPLICATION);
  }

  public JdbcTemplate superuser() {
    return new JdbcTemplate(as("postgres"));
  }

  /** How many rows there are, of whichever tenant. */
  public long count(String rows) {
    return JdbcClient.create(superuser())
        .sql("select count(*) from " + rows)
        .query(Long.class)
        .single();
  }
}
