package io.seatledger.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.seatledger.api.StartRefused;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedDatabaseConfigurationTest {

  @TempDir static Path folder;

  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withUserConfiguration(EmbeddedDatabaseConfiguration.class)
          .withConfiguration(
              AutoConfigurations.of(
                  DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
          .withPropertyValues("spring.flyway.locations=classpath:none-of-its-own");

  @BeforeAll
  static void unpack() {
    Unpacked.into(folder);
  }

  @Test
  void migrations_run_as_the_owner_and_all_else_as_the_application() {
    onFolder()
        .run(
            context -> {
              assertThat(user(context.getBean(DataSource.class))).isEqualTo("seatledger_app");
              assertThat(user(context.getBean(Flyway.class).getConfiguration().getDataSource()))
                  .isEqualTo("seatledger_owner");
            });
  }

  @Test
  void the_pool_recovers_when_the_server_was_killed() {
    onFolder()
        .run(
            context -> {
              var pool = context.getBean(DataSource.class);
              assertThat(user(pool)).isEqualTo("seatledger_app");

              ProcessHandle.of(PidFile.in(folder)).orElseThrow().destroyForcibly();

              await()
                  .atMost(Duration.ofSeconds(20))
                  .ignoreExceptions()
                  .until(() -> user(pool).equals("seatledger_app"));
            });
  }

  @Test
  void a_database_that_is_named_is_used_and_none_is_embedded() {
    service
        .withPropertyValues("spring.datasource.url=jdbc:postgresql://db/x")
        .withBean(Flyway.class, () -> Flyway.configure().load())
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .hasSingleBean(DataSource.class)
                    .doesNotHaveBean(EmbeddedDatabase.class));
  }

  @Test
  void a_folder_in_use_ends_the_start_with_one_clear_sentence(CapturedOutput output) {
    try (var _ = EmbeddedDatabase.start(folder)) {
      assertThatThrownBy(this::runAnother).hasRootCauseInstanceOf(StartRefused.class);
    }
    assertThat(output)
        .contains("APPLICATION FAILED TO START")
        .contains(
            "The data folder %s is in use by another Seatledger (process %d). Stop it or choose another folder with SEATLEDGER_DATADIR."
                .formatted(folder, ProcessHandle.current().pid()))
        .doesNotContain("at io.seatledger");
  }

  private ApplicationContextRunner onFolder() {
    return service.withPropertyValues("seatledger.data-dir=" + folder);
  }

  private void runAnother() {
    new SpringApplicationBuilder(EmbeddedDatabaseConfiguration.class)
        .web(WebApplicationType.NONE)
        .run("--seatledger.data-dir=" + folder)
        .close();
  }

  private static String user(DataSource dataSource) {
    return JdbcClient.create(dataSource).sql("select current_user").query(String.class).single();
  }
}
