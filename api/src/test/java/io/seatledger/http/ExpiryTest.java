package io.seatledger.http;

import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.seatledger.events.license.LicenseEvent.AssignmentExpired;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the clock has decided becomes history, with the time it took effect. */
@RunningService
class ExpiryTest {

  @Autowired private Scheduler scheduler;
  @Autowired private EventStore ledger;
  @LocalServerPort private int port;

  @Test
  void an_expiry_is_recorded_without_anybody_asking() {
    var client = Client.administrator(port);
    var license = client.license("{\"total_seats\": 1}");
    var end = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MICROS);
    var seat = client.assign(license, "per_02", "\"expires_at\": \"%s\"".formatted(end));
    assertThat(text(resource(seat, 201), "status")).isEqualTo("active");
    await().until(() -> client.get(license).get("used_seats").intValue() == 0);
    scheduler.reschedule(TaskInstanceId.of("record-expiry", "recurring"), Instant.now());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(expiryOf(Client.id(license))).contains(end));
    var told = client.get(license + "/history").get("data").get(0);
    assertThat(text(told, "action")).isEqualTo("license.assignment_expired");
    assertThat(text(told, "effective_at")).isEqualTo(end.toString());
    assertThat(text(told, "actor_type")).isEqualTo("system");
  }

  private Optional<Instant> expiryOf(String license) {
    return ledger
        .readEvents(license)
        .asStream()
        .map(event -> event.getPayload())
        .filter(AssignmentExpired.class::isInstance)
        .map(event -> ((AssignmentExpired) event).effectiveAt())
        .findFirst();
  }
}
