package io.seatledger.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseTest {

  @TempDir static Path folder;
  static EmbeddedDatabase database;

  @BeforeAll
  static void start() {
    database = EmbeddedDatabase.start(folder);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "data_checksums, on",
    "listen_addresses, 127.0.0.1",
    "server_encoding, UTF8",
    "lc_collate, C",
    "max_connections, 100",
    "shared_buffers, 256MB"
  })
  void it_is_durable_and_reached_from_this_machine_only(String setting, String value) {
    assertThat(Sql.ask(database, database.app(), setting(setting))).containsExactly(value);
  }

  @Test
  void text_sorts_by_code_point() {
    assertThat(
            Sql.ask(
                database,
                database.app(),
                "select * from (values ('é'), ('b'), ('Z'), ('a')) order by 1"))
        .containsExactly("Z", "a", "b", "é");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "seatledger_owner", "seatledger_app"})
  void nobody_gets_in_without_the_password(String name) {
    for (String password : List.of("", "wrong", "postgres")) {
      assertThatThrownBy(() -> Sql.connect(database, new Login(name, password)).close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
    }
  }

  @Test
  void every_line_of_the_access_file_asks_for_a_password() throws Exception {
    assertThat(Files.readAllLines(folder.resolve("postgres/pg_hba.conf")))
        .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
        .isNotEmpty()
        .allMatch(line -> line.endsWith("scram-sha-256"));
  }

  @Test
  void only_the_owner_of_the_folder_can_read_the_passwords() throws Exception {
    Path passwords = folder.resolve("postgres-passwords.properties");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("postgres-password.tmp")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"seatledger_owner", "seatledger_app"})
  void neither_login_has_rights_over_the_server(String name) {
    assertThat(
            Sql.ask(
                database,
                database.app(),
                "select (rolsuper or rolcreatedb or rolcreaterole or rolreplication or"
                    + " rolbypassrls)::text from pg_roles where rolname = '"
                    + name
                    + "'"))
        .containsExactly("false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create schema mine",
        "create table public.mine (id int)",
        "create temporary table mine (id int)",
        "create database mine",
        "create role mine"
      })
  void the_application_makes_nothing_that_no_migration_allowed(String statement) {
    assertThatThrownBy(() -> Sql.run(database, database.app(), statement))
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void the_owner_makes_what_the_application_may_then_use() {
    Sql.run(
        database,
        database.owner(),
        "create schema made",
        "create table made.entry (id int)",
        "grant usage on schema made to seatledger_app",
        "grant insert, select on made.entry to seatledger_app");

    Sql.run(database, database.app(), "insert into made.entry values (1)");

    assertThat(Sql.ask(database, database.app(), "select id from made.entry")).containsExactly("1");
  }

  @Test
  void the_application_reaches_no_other_database() {
    var elsewhere = database.url().replaceAll("/seatledger$", "/postgres");

    assertThatThrownBy(() -> Sql.connect(elsewhere, database.app()).close())
        .hasMessageContaining("permission denied");
  }

  private static String setting(String name) {
    return "lc_collate".equals(name)
        ? "select datcollate from pg_database where datname = current_database()"
        : "show " + name;
  }
}
