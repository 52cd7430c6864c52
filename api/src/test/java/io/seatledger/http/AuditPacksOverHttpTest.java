package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.names;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Answers.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.api.pack.AuditPacks;
import io.seatledger.api.packfile.VerifyCommand;
import io.seatledger.query.store.ProjectionLock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** An auditor asks for a pack, takes it away and checks it elsewhere. */
@RunningService
class AuditPacksOverHttpTest {

  private static final String PACKS = "/api/v1/audit-packs";
  private static final String CHECKPOINT = "/api/v1/audit-events/checkpoint";

  @TempDir private Path folder;
  @Autowired private Clock clock;
  @Autowired private JdbcClient database;
  @Autowired private PlatformTransactionManager transactions;
  @LocalServerPort private int port;
  private Client auditor;
  private String license;
  private Instant then;

  /** Three events until then, and one more, so that no event of then is on its way. */
  @BeforeEach
  void write() {
    auditor = Client.administrator(port);
    license = auditor.license("{\"vendor\": \"Adobe\", \"total_seats\": 1}");
    auditor.seat(license, "per_01");
    auditor.license("{\"vendor\": \"the-other-vendors-own\"}");
    then = clock.instant();
    auditor.call("PATCH", license, "{\"total_seats\": 0}");
  }

  @Test
  void a_pack_is_made_and_proves_itself_elsewhere() throws IOException {
    var events = auditor.get(CHECKPOINT).get("events").intValue();
    var pack = made(order("{\"as_of\": \"%s\"}".formatted(then)));

    assertThat(pack.get("percentage").intValue()).isEqualTo(100);
    assertThat(pack.get("events").intValue()).isEqualTo(3);
    assertThat(text(pack, "made_at")).isNotBlank();
    assertThat(verified(pack))
        .startsWith("0 OK: 3 of 3 events")
        .contains(then.toString(), text(pack, "content_hash"));
    assertThat(auditor.get(CHECKPOINT).get("events").intValue()).isEqualTo(events + 1);
  }

  @Test
  void asked_again_it_is_the_same() {
    var order = "{\"as_of\": \"%s\", \"vendor\": \"Adobe\"}".formatted(then);
    var first = made(order(order));
    auditor.seat(auditor.license("{\"vendor\": \"Adobe\"}"), "per_02");
    var again = made(order(order));

    assertThat(text(again, "id")).isNotEqualTo(text(first, "id"));
    assertThat(text(again, "content_hash")).isEqualTo(text(first, "content_hash"));
    assertThat(again.get("events").intValue()).isEqualTo(2);
    assertThat(auditor.get(PACKS).get("data").valueStream().map(pack -> text(pack, "id")))
        .containsExactly(text(again, "id"), text(first, "id"));
  }

  @Test
  void a_pack_of_some_licenses_proves_itself_too() throws IOException {
    var order =
        "{\"as_of\": \"%s\", \"license_ids\": [\"%s\"]}".formatted(then, Client.id(license));
    var pack = made(order(order));

    assertThat(pack.get("events").intValue()).isEqualTo(2);
    assertThat(verified(pack)).startsWith("0 OK: 2 of 3 events");
  }

  @Test
  void progress_is_told_until_it_is_made() {
    var path = order("{\"as_of\": \"%s\"}".formatted(clock.instant()));
    try (var told = auditor.told(path)) {
      var lines = told.iterator();
      assertThat(lines.next()).isEqualTo("event: progress");
      assertThat(lines.next())
          .containsPattern("data: \\{\"id\":\"pck_.*\"state\":\"(queued|building)\"");
      Client.administrator(port).license("{}"); // after which it is settled
      lines.forEachRemaining(_ -> {});
    }

    var made = auditor.call("GET", path, null, "", "text/event-stream");
    assertThat(header(made, "Content-Type").orElseThrow()).startsWith("text/event-stream");
    assertThat(made.body())
        .matches("event: result\ndata: \\{\"id\":\"pck_.*\"state\":\"ready\".*}\n\n");
  }

  @Test
  void it_is_made_while_projections_have_to_stand_still() {
    var pack =
        new TransactionTemplate(transactions)
            .execute(
                _ -> {
                  database.sql("select " + ProjectionLock.ALONE).query().singleRow();
                  return made(order("{\"as_of\": \"%s\"}".formatted(then)));
                });

    assertThat(pack.get("events").intValue()).isEqualTo(3);
  }

  @Test
  void what_is_not_settled_yet_is_waited_for() {
    var now = "{\"as_of\": \"%s\"}".formatted(clock.instant());
    var paths = List.of(order(now), order(now), order(now));

    problem(auditor.call("GET", paths.getFirst() + "/content"), 409, "audit_pack_not_ready");
    var fourth = auditor.call("POST", PACKS, now);
    problem(fourth, 429, "too_many_audit_packs");
    assertThat(header(fourth, "Retry-After")).isPresent();
    Client.administrator(port).license("{}");

    var hashes = paths.stream().map(path -> text(made(path), "content_hash")).distinct();
    assertThat(hashes).hasSize(1);
  }

  @Test
  void a_repeated_request_is_the_same_pack() {
    var order = "{\"as_of\": \"%s\"}".formatted(then);
    var key = Map.of("Idempotency-Key", "once");
    var first = auditor.call("POST", PACKS, order, key);
    made(header(first, "Location").orElseThrow());
    var again = auditor.call("POST", PACKS, order, key);

    assertThat(resource(again, 202)).isEqualTo(resource(first, 202));
    assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
    assertThat(header(again, "Idempotent-Replayed")).contains("true");
    problem(
        auditor.call("POST", PACKS, "{\"as_of\": \"2020-01-01T00:00:00Z\"}", key),
        422,
        "idempotency_key_reused");
  }

  @Test
  void a_repeated_request_is_answered_as_it_was_when_newer_packs_have_pushed_out_its_own() {
    var order = "{\"as_of\": \"%s\", \"vendor\": \"Adobe\"}".formatted(then);
    var key = Map.of("Idempotency-Key", "long-ago");
    var first = auditor.call("POST", PACKS, order, key);
    var path = header(first, "Location").orElseThrow();
    assertThat(made(path).get("requested_at")).isEqualTo(resource(first, 202).get("requested_at"));
    for (var newer = 0; newer < AuditPacks.MOST; newer++) {
      made(order(order));
    }
    problem(auditor.call("GET", path), 404, "audit_pack_not_found");

    var again = auditor.call("POST", PACKS, order, key);
    assertThat(resource(again, 202)).isEqualTo(resource(first, 202));
    assertThat(header(again, "Location")).contains(path);
    assertThat(header(again, "Idempotent-Replayed")).contains("true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; as_of",
        "{'as_of': null}; as_of",
        "{'as_of': '9999-01-01T00:00:00Z'}; as_of",
        "{'as_of': 'yesterday'}; as_of",
        "{'as_of': '2020-01-01T00:00:00Z', 'license_ids': []}; license_ids",
        "{'as_of': '2020-01-01T00:00:00Z', 'license_ids': ['lic_1', 7]}; license_ids[1]",
        "{'as_of': '2020-01-01T00:00:00Z', 'vendor': 7}; vendor",
        "{'as_of': '2020-01-01T00:00:00Z', 'colour': 'red'}; colour",
      })
  void what_cannot_be_asked_is_named(String order, String field) {
    var answer = auditor.call("POST", PACKS, order.replace('\'', '"'));

    names(answer, 422, "invalid_fields", field);
  }

  @Test
  void without_a_tenant_no_pack_is_seen() {
    made(order("{\"as_of\": \"%s\"}".formatted(then)));

    assertThat(database.sql("select id from packs.pack").query().listOfRows()).isEmpty();
    assertThat(database.sql("select pack_id from packs.content").query().listOfRows()).isEmpty();
  }

  @Test
  void a_license_that_is_not_there_is_told() {
    for (var id : List.of("lic_1", "lic_01JZ3Y8G5N4D2V7Q6R9T0W1X2Y")) {
      var order = "{\"as_of\": \"2020-01-01T00:00:00Z\", \"license_ids\": [\"%s\"]}".formatted(id);
      problem(auditor.call("POST", PACKS, order), 404, "license_not_found");
    }
    problem(auditor.call("GET", PACKS + "/nothing"), 404, "audit_pack_not_found");
    problem(auditor.call("GET", PACKS + "/nothing/content"), 404, "audit_pack_not_found");
  }

  private String order(String json) {
    var answer = auditor.call("POST", PACKS, json);
    var pack = resource(answer, 202);
    assertThat(text(pack, "state")).isEqualTo("queued");
    assertThat(pack.get("content_hash").isNull()).isTrue();
    return header(answer, "Location").orElseThrow();
  }

  private JsonNode made(String path) {
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> !text(auditor.get(path), "state").matches("queued|building"));
    var pack = auditor.get(path);
    assertThat(text(pack, "state")).isEqualTo("ready");
    return pack;
  }

  private String verified(JsonNode pack) throws IOException {
    HttpResponse<byte[]> zip = auditor.bytes(PACKS + "/" + text(pack, "id") + "/content");
    assertThat(zip.body()).hasSize(pack.get("size").intValue());
    assertThat(zip.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(zip.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"" + text(pack, "id") + ".zip\"");
    var file = Files.write(folder.resolve("pack.zip"), zip.body());
    var pem = text(auditor.get("/api/v1/audit-events/signing-key"), "public_key");
    var key = Files.writeString(folder.resolve("public.pem"), pem);
    var told = new ByteArrayOutputStream();
    var status =
        new VerifyCommand(new PrintStream(told, true, UTF_8))
            .run(List.of(file.toString(), "--key", key.toString()));
    return status + " " + told.toString(UTF_8);
  }
}
