package io.seatledger.api.embedded;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Gives the service its own database as long as no other is named. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseNamed.class)
@EnableConfigurationProperties(DataFolderProperties.class)
public class EmbeddedDatabaseConfiguration {

  @Bean
  EmbeddedDatabase embeddedDatabase(DataFolderProperties properties) {
    return EmbeddedDatabase.start(properties.dataDir());
  }

  @Bean
  JdbcConnectionDetails jdbcConnectionDetails(EmbeddedDatabase database) {
    return new AsApp(database);
  }

  @Bean
  FlywayConnectionDetails flywayConnectionDetails(EmbeddedDatabase database) {
    return new AsOwner(database);
  }

  private record AsApp(EmbeddedDatabase database) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
      return database.url();
    }

    @Override
    public String getUsername() {
      return database.app().name();
    }

    @Override
    public String getPassword() {
      return database.app().password();
    }
  }

  private record AsOwner(EmbeddedDatabase database) implements FlywayConnectionDetails {

    @Override
    public String getJdbcUrl() {
      return database.url();
    }

    @Override
    public String getUsername() {
      return database.owner().name();
    }

    @Override
    public String getPassword() {
      return database.owner().password();
    }
  }
}
