package io.seatledger.readmodels;

import io.seatledger.events.wire.EventCatalogue;
import io.seatledger.events.wire.EventJson;
import io.seatledger.events.wire.Upcast;
import io.seatledger.query.QuerySideConfiguration;
import io.seatledger.query.store.ViewsOwner;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The query side over a ledger in memory, composed as the service composes it. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
@Import(QuerySideConfiguration.class)
public class TestApplication {

  private static final Map<String, MemoryEvents> LEDGERS = new ConcurrentHashMap<>();

  /** Its events are one for all nodes on a database. */
  @Bean
  MemoryLedger ledger(DataSourceProperties database) {
    return new MemoryLedger(LEDGERS.computeIfAbsent(database.getUrl(), _ -> new MemoryEvents()));
  }

  @Bean
  Serializer eventSerializer() {
    return new EventJson(EventCatalogue.seatledger());
  }

  @Bean
  ViewsOwner viewsOwner(DataSourceProperties database) {
    var login = new PGSimpleDataSource();
    login.setUrl(database.getUrl());
    login.setUser(TestDatabase.OWNER);
    return new ViewsOwner(login, TestDatabase.APPLICATION);
  }

  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  }

  /** As if the total of seats had once been recorded under another name. */
  @Bean
  EventUpcaster upcasters() {
    return new EventUpcasterChain(
        new Upcast(
            "license.total-seats-changed", 0, event -> event.set("after", event.remove("seats"))));
  }
}
