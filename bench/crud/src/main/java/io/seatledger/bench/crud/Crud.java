package io.seatledger.bench.crud;

import io.seatledger.bench.http.TokenSecurity;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(TokenSecurity.class)
public class Crud {

  public static void main(String[] args) {
    SpringApplication.run(Crud.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
