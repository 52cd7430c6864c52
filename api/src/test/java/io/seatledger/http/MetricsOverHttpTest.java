package io.seatledger.http;

import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Client.LICENSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the service tells Prometheus, and how little it tells of anybody. */
@RunningService
class MetricsOverHttpTest {

  private final String tenant = Tokens.tenant();

  @LocalServerPort private int port;

  private Client client;

  @BeforeEach
  void sign_in() {
    client = new Client(port, Tokens.of(tenant, "tenant_admin"));
  }

  @Test
  void commands_and_refusals_are_counted() {
    var before = Scrape.of(port);
    var license = client.license("{\"total_seats\": 1}");
    client.seat(license, "per_02");
    problem(client.assign(license, "per_03"), 409, "no_seats_available");

    var after = Scrape.of(port);
    assertThat(commands(after, "create_license", "done")).isPositive();
    assertThat(commands(after, "assign_seat", "done")).isPositive();
    assertThat(commands(after, "assign_seat", "refused")).isPositive();
    assertThat(after.value("seatledger_refusals_total", "reason=no_seats_available")).isPositive();
    assertThat(appends(after)).isGreaterThanOrEqualTo(appends(before) + 3);
    assertThat(after.value("seatledger_ledger_batch_events_sum"))
        .isGreaterThanOrEqualTo(before.value("seatledger_ledger_batch_events_sum") + 3);
  }

  private static double commands(Scrape scrape, String command, String outcome) {
    return scrape.value(
        "seatledger_command_seconds_count", "command=" + command, "outcome=" + outcome);
  }

  private static double appends(Scrape scrape) {
    return scrape.value("seatledger_ledger_append_seconds_count", "outcome=written");
  }

  @Test
  void the_ledger_is_seen_by_everything_that_is_known_of_it() {
    var before = Scrape.of(port).value("seatledger_projection_batch_events_sum");
    client.license("{}");

    await().until(() -> Scrape.of(port).value("seatledger_ledger_head") > 0);
    await().until(() -> Scrape.of(port).value("seatledger_projection_batch_events_sum") > before);
    var scrape = Scrape.of(port);
    assertThat(scrape.value("seatledger_ledger_writable")).isEqualTo(1);
    assertThat(scrape.value("seatledger_ledger_queue_depth")).isNotNegative();
    assertThat(scrape.value("seatledger_ledger_queue_room")).isPositive();
    assertThat(scrape.value("seatledger_ledger_full_total")).isZero();
    assertThat(scrape.value("seatledger_nodes_alive")).isPositive();
    assertThat(scrape.value("seatledger_dead_letters", "processor=licenses")).isNotNegative();
    assertThat(scrape.value("seatledger_processor_segments", "processor=licenses")).isEqualTo(2);
    for (var late : new String[] {"lag_events", "lag_seconds", "stuck_seconds"}) {
      assertThat(scrape.value("seatledger_processor_" + late, "processor=licenses"))
          .isNotNegative();
    }
    assertThat(scrape.value("seatledger_replay_running", "processor=licenses")).isBetween(0.0, 1.0);
    assertThat(scrape.of("hikaricp_connections_max"))
        .extracting(pool -> pool.labels().get("pool"))
        .contains("ledger-append", "ledger-read")
        .hasSize(3);
    assertThat(scrape.of("jvm_memory_used_bytes")).isNotEmpty();
    assertThat(scrape.of("disk_free_bytes")).isNotEmpty();
  }

  @Test
  void requests_are_told_apart_by_route_and_whatever_is_not_there_is_one() {
    client.get(client.license("{}"));
    for (var n = 0; n < 20; n++) {
      client.call("GET", "/api/v1/nothing-" + n);
      client.call("GET", "/nothing-" + n);
      client.call("GET", LICENSES + "/lic_" + n);
      client.call("BREW" + n, LICENSES);
      new Client(port, null).call("GET", "/api/v1/unseen-" + n);
    }
    var requests = Scrape.of(port).of("http_server_requests_seconds_count");
    assertThat(requests)
        .extracting(one -> one.labels().get("uri"))
        .contains(LICENSES + "/{id}")
        .allMatch(uri -> uri.matches("UNKNOWN|NOT_FOUND|(/[a-z0-9._*-]*|/\\{\\w+})+"))
        .noneMatch(uri -> uri.contains("nothing") || uri.contains("unseen"));
    assertThat(requests)
        .extracting(one -> one.labels().get("method"))
        .noneMatch(method -> method.startsWith("BREW"));
  }

  @Test
  void nobodys_name_is_in_it() {
    var holder = "per_" + UUID.randomUUID();
    var license = client.license("{\"vendor\": \"Nameless\"}");
    client.seat(license, holder);
    client.call("GET", LICENSES + "?vendor=Nameless");

    var operator = new Client(port, Tokens.of(tenant, "global_admin"));
    assertThat(operator.call("GET", "/actuator/prometheus").body().toLowerCase(Locale.ROOT))
        .contains("seatledger_ledger_head")
        .doesNotContain(tenant.toLowerCase(Locale.ROOT))
        .doesNotContain(holder.toLowerCase(Locale.ROOT))
        .doesNotContain(Client.id(license).toLowerCase(Locale.ROOT))
        .doesNotContain("nameless", "per_01");
  }
}
