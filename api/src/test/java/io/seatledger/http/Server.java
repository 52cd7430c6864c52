package io.seatledger.http;

import io.seatledger.query.assignment.AssignmentQueries;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The HTTP side alone, over {@link FakeBooks}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      DataSourceAutoConfiguration.class,
      HibernateJpaAutoConfiguration.class,
      DataJpaRepositoriesAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      OAuth2AuthorizationServerAutoConfiguration.class,
      OAuth2AuthorizationServerJwtAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class
    },
    excludeName = {
      "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration",
      "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
    })
@ComponentScan({
  "io.seatledger.api.assignment",
  "io.seatledger.api.compliance",
  "io.seatledger.api.json",
  "io.seatledger.api.license",
  "io.seatledger.api.problem",
  "io.seatledger.api.security",
  "io.seatledger.api.write"
})
class Server {

  @Bean
  FakeBooks books() {
    return new FakeBooks();
  }

  @Bean
  AssignmentQueries assignments(FakeBooks books) {
    return books.assignments();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
