package io.seatledger.bench.replay;

import com.zaxxer.hikari.HikariDataSource;
import io.seatledger.bench.http.TokenSecurity;
import io.seatledger.command.CommandSideConfiguration;
import io.seatledger.command.ledger.LedgerConfiguration;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(Databases.class)
@Import({TokenSecurity.class, LedgerConfiguration.class, CommandSideConfiguration.class})
public class Replay {

  public static void main(String[] args) {
    // Axon looks here before there is a Spring property to ask.
    System.setProperty("axoniq.update-checker.disabled", "true");
    SpringApplication.run(Replay.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  JdbcConnectionDetails books(Databases databases) {
    return databases.books();
  }

  @Bean
  DataSource rows(Databases databases) {
    var rows = databases.rows();
    var connections = new HikariDataSource();
    connections.setJdbcUrl(rows.url());
    connections.setUsername(rows.username());
    connections.setPassword(rows.password());
    connections.setAutoCommit(false);
    return connections;
  }
}
