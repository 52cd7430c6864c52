package io.seatledger.api;

import io.seatledger.api.packfile.VerifyCommand;
import io.seatledger.command.CommandSideConfiguration;
import io.seatledger.command.ledger.LedgerConfiguration;
import io.seatledger.query.QuerySideConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service. */
@SpringBootApplication(
    proxyBeanMethods = false,
    exclude = {
      FlywayAutoConfiguration.class,
      OAuth2AuthorizationServerAutoConfiguration.class,
      OAuth2AuthorizationServerJwtAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class
    })
@Import({CommandSideConfiguration.class, LedgerConfiguration.class, QuerySideConfiguration.class})
public class Seatledger {

  /** Starts it, or checks an audit pack if that is the first argument. */
  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals(VerifyCommand.NAME)) {
      var arguments = List.of(args).subList(1, args.length);
      System.exit(new VerifyCommand(System.out).run(arguments));
    }
    // Axon looks here before there is a Spring property to ask.
    System.setProperty("axoniq.update-checker.disabled", "true");
    SpringApplication.run(Seatledger.class, args);
  }

  /** Ticks in microseconds, the finest that the contract and the database know. */
  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  }
}
