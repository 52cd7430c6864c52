package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.names;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.resource;
import static io.seatledger.http.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.query.store.ProjectionLock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Operators have events tried again or given up that the lists could not take. */
@RunningService
class DeadLettersOverHttpTest {

  private static final String LETTERS = "/api/v1/operations/dead-letters";
  private static final String LICENSES = "{\"processor\": \"licenses\"}";
  private static final String REASON = "{\"reason\": \"not worth it\"}";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired private JdbcTemplate database;
  @Autowired private PlatformTransactionManager transactions;
  @LocalServerPort private int port;
  private Client owner;
  private Client operator;
  private String license;

  @BeforeEach
  void start() {
    owner = new Client(port, Tokens.of(Tokens.tenant(), "tenant_admin", "global_admin"));
    operator = new Client(port, Tokens.of(Tokens.tenant(), "global_admin"));
    license = owner.license("{\"vendor\": \"Acme\", \"total_seats\": 2}");
  }

  @AfterEach
  void nothing_waits() {
    assertThat(operator.get(LETTERS).get("data").size()).isZero();
  }

  @Test
  void what_waits_is_tried_again_and_then_shown_as_the_ledger_has_it() {
    lose();
    resize(5);
    resize(7);
    var letter = waiting();
    assertThat(letter.get("behind").intValue()).isEqualTo(1);
    assertThat(letter.get("payload").get("after").intValue()).isEqualTo(5);
    assertThat(text(letter, "cause")).startsWith("TotalSeatsChanged cannot have happened");
    var others = operator.get(path(letter));
    assertThat(others.get("payload").isNull()).isTrue();
    assertThat(text(others, "license_id")).isEqualTo(Client.id(license));

    assertThat(left(owner.call("POST", path(letter) + "/retry"))).isEqualTo(2);
    putBack();
    assertThat(left(operator.call("POST", path(letter) + "/retry"))).isZero();

    assertThat(owner.get(license).get("total_seats").intValue()).isEqualTo(7);
    problem(operator.call("GET", path(letter)), 404, "dead_letter_not_found");
    problem(operator.call("POST", path(letter) + "/retry"), 404, "dead_letter_not_found");
    assertThat(replayed("self-check").get("difference_count").intValue()).isZero();
    assertThat(recorded("operation"))
        .contains("dead-letter-retried Of " + Client.id(license) + " licenses");
  }

  @Test
  void while_projections_are_busy_what_waits_goes_on_waiting() {
    lose();
    resize(5);
    var letter = waiting();
    var told = whileBusy(() -> operator.call("POST", path(letter) + "/discard", REASON));
    problem(told, 503, "service_unavailable");
    assertThat(header(told, "Retry-After")).isPresent();
    assertThat(told.body()).contains("projections are busy");
    assertThat(text(operator.get(path(letter)), "id")).isEqualTo(text(letter, "id"));

    putBack();
    assertThat(left(operator.call("POST", path(letter) + "/retry"))).isZero();
  }

  private <T> T whileBusy(Supplier<T> ask) {
    return new TransactionTemplate(transactions)
        .execute(
            _ -> {
              database.queryForList("select " + ProjectionLock.SHARED);
              return ask.get();
            });
  }

  @Test
  void all_of_a_processor_are_tried_again() {
    lose();
    resize(5);
    waiting();
    putBack();
    assertThat(left(operator.call("POST", LETTERS + "/retry", LICENSES))).isZero();
    assertThat(owner.get(license).get("total_seats").intValue()).isEqualTo(5);
  }

  @Test
  void one_that_is_given_up_is_shown_when_rows_are_built_again() {
    lose();
    resize(5);
    var letter = waiting();
    var key = Map.of("Idempotency-Key", "key of " + Tokens.tenant());
    var discard = path(letter) + "/discard";
    assertThat(left(operator.call("POST", discard, REASON, key))).isZero();
    var again = operator.call("POST", discard, REASON, key);
    assertThat(left(again)).isZero();
    assertThat(header(again, "Idempotent-Replayed")).contains("true");
    problem(operator.call("POST", discard, REASON), 404, "dead_letter_not_found");

    putBack();
    assertThat(owner.get(license).get("total_seats").intValue()).isEqualTo(2);
    assertThat(recorded("position"))
        .contains(letter.get("position").longValue() + " not worth it licenses");
    replayed("rebuild");
    assertThat(owner.get(license).get("total_seats").intValue()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tenant_admin", "user", "service"})
  void only_global_administrators_operate(String role) {
    var other = new Client(port, Tokens.of(Tokens.tenant(), role));
    for (var answer :
        List.of(
            other.call("GET", LETTERS),
            other.call("GET", LETTERS + "/none"),
            other.call("POST", LETTERS + "/none/retry"),
            other.call("POST", LETTERS + "/retry", LICENSES),
            other.call("POST", LETTERS + "/none/discard", REASON))) {
      problem(answer, 403, "forbidden");
    }
  }

  @Test
  void what_cannot_be_asked_is_named() {
    names(operator.call("POST", LETTERS + "/retry", "{}"), 422, "invalid_fields", "processor");
    names(operator.call("POST", LETTERS + "/none/discard", "{}"), 422, "invalid_fields", "reason");
    var none = LICENSES.replace("licenses", "none");
    problem(operator.call("POST", LETTERS + "/retry", none), 404, "processor_not_found");
    assertThat(operator.get(LETTERS + "?processor=none").get("data").size()).isZero();
    var past = "?cursor=01JZ3Y8G5N4D2V7Q6R9T0W1X30";
    assertThat(operator.get(LETTERS + past).get("data").size()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit",
    "processor=%00, processor",
    "cursor=%00, cursor",
    "cursor=x, cursor",
    "cursor=, cursor",
    "cursor=lic_01JZ3Y8G5N4D2V7Q6R9T0W1X30, cursor",
  })
  void what_means_nothing_is_named(String query, String parameter) {
    names(operator.call("GET", LETTERS + "?" + query), 400, "invalid_query", parameter);
  }

  private JsonNode resize(int seats) {
    var body = "{\"total_seats\": %d}".formatted(seats);
    var headers = Map.of("Prefer", "respond-async");
    return resource(owner.call("PATCH", license, body, headers), 200);
  }

  /** The event that waits first of the license. */
  private JsonNode waiting() {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                owner
                    .get(LETTERS + "?processor=licenses")
                    .get("data")
                    .valueStream()
                    .filter(letter -> text(letter, "license_id").equals(Client.id(license)))
                    .findFirst()
                    .orElse(null),
            Objects::nonNull);
  }

  private static String path(JsonNode letter) {
    return LETTERS + "/" + text(letter, "id");
  }

  private static int left(HttpResponse<String> answer) {
    return resource(answer, 200).get("waiting").intValue();
  }

  private void lose() {
    rows().lose(Client.id(license));
  }

  private void putBack() {
    rows().putBack(Client.id(license));
  }

  private LostRows rows() {
    return new LostRows(database, transactions);
  }

  private JsonNode replayed(String mode) {
    var asked =
        operator.call(
            "POST",
            "/api/v1/operations/processors/licenses/replays",
            "{\"mode\": \"%s\"}".formatted(mode));
    var path = header(asked, "Location").orElseThrow();
    await().atMost(PATIENCE).until(() -> text(operator.get(path), "state").equals("done"));
    return operator.get(path);
  }

  /** What is in the operators' books of acts that say this much. */
  private List<String> recorded(String field) {
    return new TransactionTemplate(transactions)
        .execute(
            _ -> {
              database.execute("set local seatledger.tenant = 'demo'");
              return database.queryForList(
                  """
                  select concat_ws(' ', payload ->> ?, payload ->> 'reason', payload ->> 'processor')
                    from ledger.event where type like 'audit.%'
                  """,
                  String.class, field);
            });
  }
}
