package io.seatledger.api.start;

import io.seatledger.api.StartRefused;
import io.seatledger.query.store.ViewsOwner;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Migrates the schemas before anything reads them.
 *
 * <p>The login that owns them is that of {@code spring.flyway.user}, if one is set, and otherwise
 * the one the service works with.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FlywayProperties.class, StartSettings.class})
public class SchemaConfiguration {

  /** A statement may take as long as it likes, a server that does not say a word may not. */
  private static final Properties LOST_SOON = new Properties();

  static {
    LOST_SOON.setProperty("loginTimeout", "5");
    LOST_SOON.setProperty("tcpKeepAlive", "true");
  }

  @Bean
  Schemas schemas(ViewsOwner owner, JdbcConnectionDetails service, StartSettings settings) {
    FirstConnection.await(owner.dataSource(), service.getJdbcUrl(), settings.databasePatience());
    return Schemas.migrate(owner);
  }

  @Bean
  ViewsOwner viewsOwner(
      JdbcConnectionDetails service,
      ObjectProvider<FlywayConnectionDetails> owner,
      FlywayProperties properties) {
    var url = service.getJdbcUrl();
    var role = role(service);
    var details = owner.getIfAvailable();
    var user = details == null ? properties.getUser() : details.getUsername();
    var password = details == null ? properties.getPassword() : details.getPassword();
    var login = user == null ? login(url, role, service.getPassword()) : login(url, user, password);
    return new ViewsOwner(login, role);
  }

  /** Is given its rights by name, which the URL has in a form of the driver's own. */
  private static String role(JdbcConnectionDetails service) {
    var username = service.getUsername();
    if (username == null) {
      throw new StartRefused(
          "spring.datasource.username is not set.",
          "Set it and spring.datasource.password, instead of a login in spring.datasource.url.");
    }
    return username;
  }

  private static DataSource login(String url, String username, @Nullable String password) {
    var login = new DriverManagerDataSource(url, username, String.valueOf(password));
    login.setConnectionProperties(LOST_SOON);
    return login;
  }
}
