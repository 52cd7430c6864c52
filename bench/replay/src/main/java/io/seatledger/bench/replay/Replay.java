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
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service; the rows are in its own database, and the books in the product's. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(Books.class)
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
  DataSource rows(DataSourceProperties rows) {
    var connections = rows.initializeDataSourceBuilder().type(HikariDataSource.class).build();
    connections.setAutoCommit(false);
    return connections;
  }
}
