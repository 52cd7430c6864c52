package io.seatledger.http;

import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An assignment that was used so often that a snapshot is kept of it. */
@RunningService
class OftenUsedTest {

  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final int USES = 201;

  @Autowired private EventStorageEngine ledger;
  @LocalServerPort private int port;
  private Client client;
  private String license;
  private String seat;

  @BeforeEach
  void use() {
    client = Client.administrator(port);
    license = client.license("{\"total_seats\": 3}");
    seat = client.seat(license, "per_02");
    for (var use = 1; use <= USES; use++) {
      use(FIRST.plusSeconds(use), Map.of());
    }
    await().until(() -> ledger.readSnapshot(Client.id(seat)).isPresent());
  }

  @Test
  void what_is_told_without_an_event_is_told_beside_later_events_of_the_license() {
    client.seat(license, "per_03");
    assertThat(use(FIRST, Map.of())).isEqualTo(FIRST.plusSeconds(USES).toString());
    resource(client.call("POST", seat + "/revoke"), 200);
    client.seat(license, "per_04");
    assertThat(text(resource(client.call("POST", seat + "/revoke"), 200), "status"))
        .isEqualTo("revoked");
  }

  @Test
  void a_use_is_told_before_reads_show_it() {
    var next = FIRST.plusSeconds(USES + 1);
    assertThat(use(next, Map.of("Prefer", "respond-async"))).isEqualTo(next.toString());
  }

  private String use(Instant time, Map<String, String> headers) {
    var body = "{\"last_used_at\": \"%s\"}".formatted(time);
    return text(resource(client.call("POST", seat + "/usage", body, headers), 200), "last_used_at");
  }
}
