package io.seatledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.api.Seatledger;
import io.seatledger.command.ledger.LedgerEventStore;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** With the profile {@code axon-server} the books stay in PostgreSQL, even while it is away. */
@SpringBootTest(
    classes = Seatledger.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "seatledger.security.hs256-secret=" + Tokens.SECRET,
      "spring.profiles.active=axon-server",
      "axon.axonserver.servers=127.0.0.1:1"
    })
@ContextConfiguration(initializers = FreshDataFolder.class)
@Tag("extended")
class AxonServerTest {

  @LocalServerPort private int port;
  @Autowired private ApplicationContext service;

  @Test
  void the_event_store_is_ours_and_commands_are_carried_out() {
    assertThat(service.getBean(AxonServerConnectionManager.class)).isNotNull();
    assertThat(service.getBean(EventStore.class)).isInstanceOf(LedgerEventStore.class);
    var client = Client.administrator(port);
    assertThat(client.get(client.license("{}")).path("used_seats").asInt()).isZero();
  }
}
