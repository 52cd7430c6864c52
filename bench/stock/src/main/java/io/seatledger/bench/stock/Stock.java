package io.seatledger.bench.stock;

import io.seatledger.bench.http.TokenSecurity;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(TokenSecurity.class)
public class Stock {

  public static void main(String[] args) {
    // Axon looks here before there is a Spring property to ask.
    System.setProperty("axoniq.update-checker.disabled", "true");
    SpringApplication.run(Stock.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
