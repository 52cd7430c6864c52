package io.seatledger.command.ledger;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.seatledger.command.CommandSideConfiguration;
import io.seatledger.command.SeatledgerGateway;
import io.seatledger.command.ledger.BrokenConnections.Mishap;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The command side as it is wired, on a real ledger. */
final class Node implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Node(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** One whose appends may meet a mishap. */
  static Node start(TestLedger books, Mishap mishap) {
    var builder = new SpringApplicationBuilder(Wiring.class);
    builder
        .web(WebApplicationType.NONE)
        .properties(
            "axon.axonserver.enabled=false",
            "axon.timeout.enabled=false",
            "axon.serializer.general=jackson3",
            "spring.main.banner-mode=off",
            "spring.main.allow-bean-definition-overriding=true",
            "spring.autoconfigure.exclude="
                + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
        .initializers(
            context ->
                ((GenericApplicationContext) context)
                    .registerBean(Books.class, () -> new Books(books, mishap)));
    return new Node(builder.run());
  }

  SeatledgerGateway gateway() {
    return context.getBean(SeatledgerGateway.class);
  }

  Ledger ledger() {
    return context.getBean(Ledger.class);
  }

  LockFactory locks() {
    return context.getBean(LockFactory.class);
  }

  @Override
  public void close() {
    context.close();
  }

  record Books(TestLedger ledger, Mishap mishap) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
      return TestServer.url(ledger.name());
    }

    @Override
    public String getUsername() {
      return ledger.login();
    }

    @Override
    public String getPassword() {
      return TestServer.password(ledger.login());
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({CommandSideConfiguration.class, LedgerConfiguration.class})
  static class Wiring {

    /** As the product's, with less patience. */
    @Bean
    LockFactory aggregateLocks() {
      return PessimisticLockFactory.builder().lockAttemptTimeout(10).acquireAttempts(100).build();
    }

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    Ledger ledger(Books books, LedgerConnections connections, Clock clock) {
      var appends = new BrokenConnections(connections.appends(), books.mishap());
      return new Ledger(
          connections,
          appends,
          clock,
          10_000,
          Duration.ofSeconds(10),
          new CompositeMeterRegistry());
    }
  }
}
