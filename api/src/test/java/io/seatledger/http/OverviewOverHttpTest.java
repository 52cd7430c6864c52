package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.json;
import static io.seatledger.http.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What operators see of the service as it runs. */
@RunningServiceOfIssuer
class OverviewOverHttpTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String tenant = Tokens.tenant();

  @LocalServerPort private int port;

  @Test
  void it_shows_the_ledger_the_processors_and_the_nodes() {
    var visitor = operator();
    assertThat(visitor.led(visitor.get("/dashboard"))).isEqualTo("/dashboard/overview");

    var page = visitor.get("/dashboard/overview").body();
    assertThat(page).contains("Ledger head", "Processor", "licenses", "answers you", "nod_");
    for (var part : List.of("overview", "nodes", "refusals")) {
      var renewed = visitor.get("/dashboard/live/" + part);
      assertThat(renewed.statusCode()).isEqualTo(200);
      assertThat(renewed.body()).contains("/dashboard/live/" + part).doesNotContain("<html");
    }
  }

  @Test
  void it_remembers_what_it_did() {
    new Client(port, token(tenant, "user")).license("{}");

    var samples =
        await()
            .atMost(PATIENCE)
            .until(
                () -> json(operator().get("/dashboard/live/samples")), found -> found.size() > 1);
    var last = samples.get(samples.size() - 1);
    assertThat(last.get("head").longValue()).isPositive();
    assertThat(last.propertyNames())
        .contains("commands_per_second", "median", "slowest", "events_per_commit", "lag");
  }

  @Test
  void events_of_all_tenants_are_named_and_the_own_are_told() {
    var own = new Client(port, token(tenant, "user")).license("{\"vendor\": \"Acme\"}");
    var other = new Client(port, token(Tokens.tenant(), "user"));
    var theirs = Client.id(other.license("{\"vendor\": \"Secret of others\"}"));
    other.assign(other.license("{\"total_seats\": 0}"), "per_02");

    var told = operator().firstEvent("/dashboard/live/events");
    assertThat(told).doesNotContain(theirs, "Secret of others");
    var events = JsonMapper.shared().readTree(told);
    assertThat(events.get(0).get("denied").booleanValue()).isTrue();
    assertThat(events.valueStream().map(event -> event.get("position").longValue()))
        .isSortedAccordingTo((one, next) -> Long.compare(next, one));
    var mine = about(events, Client.id(own));
    assertThat(text(mine, "action")).isEqualTo("license.created");
    assertThat(text(mine, "actor")).isEqualTo("per_01");
    assertThat(text(mine, "content")).contains("vendor Acme");
    assertThat(events.valueStream().filter(event -> event.get("subject").isNull()))
        .hasSizeGreaterThan(2);
  }

  @Test
  void what_is_fetched_is_for_operators_too() {
    var other = Visitor.of(port, token(tenant, "tenant_admin"));
    for (var part : List.of("overview", "nodes", "refusals", "samples", "events")) {
      assertThat(other.get("/dashboard/live/" + part).statusCode()).isEqualTo(403);
      var ended = new Visitor(port).get("/dashboard/live/" + part);
      assertThat(header(ended, "HX-Redirect")).contains("/dashboard/login?ended");
    }
  }

  private static JsonNode about(JsonNode events, String subject) {
    return events
        .valueStream()
        .filter(event -> subject.equals(event.get("subject").asString("")))
        .findFirst()
        .orElseThrow();
  }

  private Visitor operator() {
    return Visitor.of(port, token(tenant, "global_admin"));
  }

  private static String token(String tenant, String role) {
    return OtherIssuer.token(c -> c.claim("tenant_id", tenant).claim("roles", List.of(role)));
  }
}
