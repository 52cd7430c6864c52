package io.seatledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.api.Seatledger;
import io.seatledger.command.ledger.LedgerEventStore;
import io.seatledger.http.Scrape.Series;
import java.util.List;
import java.util.Locale;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Axon's own tools, each asked for: with the profile {@code axon-server} the books stay in
 * PostgreSQL even while Axon Server is away, and Axon's meters stand beside ours.
 */
@SpringBootTest(
    classes = Seatledger.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "seatledger.security.hs256-secret=" + Tokens.SECRET,
      "spring.profiles.active=axon-server",
      "axon.axonserver.servers=127.0.0.1:1",
      "axon.metrics.auto-configuration.enabled=true"
    })
@ContextConfiguration(initializers = FreshDataFolder.class)
@Tag("extended")
class AxonsToolsTest {

  @LocalServerPort private int port;
  @Autowired private ApplicationContext service;

  @Test
  void the_event_store_is_ours_and_commands_are_carried_out() {
    assertThat(service.getBean(AxonServerConnectionManager.class)).isNotNull();
    assertThat(service.getBean(EventStore.class)).isInstanceOf(LedgerEventStore.class);
    var client = Client.administrator(port);
    assertThat(client.get(client.license("{}")).path("used_seats").asInt()).isZero();
  }

  @Test
  void axons_meters_are_scraped_with_ours() {
    Client.administrator(port).license("{}");
    await().until(() -> !ofAxon("eventprocessor_").isEmpty());
    assertThat(ofAxon("commandbus_")).isNotEmpty();
  }

  private List<Series> ofAxon(String component) {
    return Scrape.of(port).series().stream()
        .filter(one -> one.name().toLowerCase(Locale.ROOT).startsWith(component))
        .toList();
  }
}
