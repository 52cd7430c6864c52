package io.seatledger.http;

import static io.seatledger.http.Answers.header;
import static io.seatledger.http.Answers.names;
import static io.seatledger.http.Answers.problem;
import static io.seatledger.http.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
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

@RunningService
class ExportOverHttpTest {

  private static final String EVENTS = "/api/v1/audit-events";

  /** Rows as the projection writes them; the type of the last one's holder is the argument. */
  private static final String ASSIGNMENTS =
      """
      insert into views.assignment
      select 'asg_' || ? || i, 'lic_x', ?, null, now() + i * interval '1 second', now(), 'per_01',
             'per_01', case when i = 2000 then ? else 'person' end, 'per_' || i, null, now(),
             'per_01', null, false, null, null, null, null, 'edm', 'api', 1, i, i
        from generate_series(1, 2000) i
      """;

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlatformTransactionManager transactions;

  private final String tenant = Tokens.tenant();
  private Client admin;

  @BeforeEach
  void start() {
    admin = new Client(port, Tokens.of(tenant, "tenant_admin"));
  }

  @Test
  void licenses_are_taken_away_as_csv_with_every_digit_and_no_formula() throws Exception {
    admin.license(
        """
        {"vendor": "=1+1", "product_name": "'quoted", "product_sku": "a,\\"b\\"\\r\\nc",
         "list_price": 1200.50, "tags": ["a", "b"], "cost": {"amount": 0.10}, "total_seats": 3}
        """);
    admin.license("{\"vendor\": \"größe\"}");
    var answer = admin.call("GET", Client.LICENSES + "/export?format=csv");
    assertThat(header(answer, "Content-Type")).contains("text/csv;charset=UTF-8");
    assertThat(header(answer, "Content-Disposition"))
        .contains("attachment; filename=\"licenses.csv\"");
    var rows = rows(answer);
    assertThat(rows).hasSize(2);
    var first = rows.getFirst();
    assertThat(first.getParser().getHeaderNames())
        .startsWith("id", "tenant_id", "app_id")
        .hasSize(36)
        .contains("is_deleted");
    assertThat(first.get("vendor")).isEqualTo("'=1+1");
    assertThat(first.get("product_name")).isEqualTo("''quoted");
    assertThat(first.get("product_sku")).isEqualTo("a,\"b\"\r\nc");
    assertThat(first.get("list_price")).isEqualTo("1200.50");
    assertThat(first.get("cost")).isEqualTo("{\"amount\":0.10}");
    assertThat(first.get("tags")).isEqualTo("[\"a\",\"b\"]");
    assertThat(first.get("total_seats")).isEqualTo("3");
    assertThat(first.get("expiry_date")).isEmpty();
    assertThat(first.get("status")).isEqualTo("active");
    assertThat(rows.getLast().get("vendor")).isEqualTo("größe");
  }

  @Test
  void an_empty_file_still_names_its_columns() throws Exception {
    assertThat(rows(admin.call("GET", EVENTS + "/export?format=csv"))).isEmpty();
    var answer = admin.call("GET", Client.ASSIGNMENTS + "/export?format=csv");
    assertThat(answer.body()).startsWith("id,tenant_id,app_id,license_id,").endsWith("\r\n");
    assertThat(admin.call("GET", Client.ASSIGNMENTS + "/export?format=ndjson").body()).isEmpty();
  }

  @Test
  void lines_of_json_are_what_lists_answer() {
    var license = admin.license("{\"list_price\": 1200.50}");
    admin.seat(license, "per_02");
    assertLines(Client.LICENSES, "created_at");
    assertLines(Client.ASSIGNMENTS, "created_at");
    assertLines(license + "/history", "position");
  }

  private void assertLines(String path, String sort) {
    var list = admin.call("GET", path + "?sort=" + sort).body();
    var answer = admin.call("GET", path + "/export?format=ndjson");
    assertThat(header(answer, "Content-Type")).contains("application/x-ndjson");
    var data = String.join(",", answer.body().lines().toList());
    assertThat(data).isNotEmpty();
    assertThat(list).startsWith("{\"data\":[" + data + "],");
  }

  @Test
  void a_file_has_what_passes_the_filters() throws Exception {
    admin.license("{\"vendor\": \"Acme\"}");
    admin.license("{\"vendor\": \"Other\"}");
    var acme = admin.call("GET", Client.LICENSES + "/export?format=csv&vendor=Acme");
    assertThat(rows(acme)).extracting(row -> row.get("vendor")).containsExactly("Acme");
    var found = admin.call("GET", Client.LICENSES + "/export?format=csv&search=oth");
    assertThat(rows(found)).extracting(row -> row.get("vendor")).containsExactly("Other");
  }

  @Test
  void taking_a_file_away_is_in_the_trail_and_not_in_the_file() throws Exception {
    var license = admin.license("{}");
    admin.call("GET", license + "/history/export?format=ndjson");
    var trail = rows(admin.call("GET", EVENTS + "/export?format=csv"));
    assertThat(trail)
        .extracting(row -> row.get("action"))
        .containsExactly("license.created", "audit.history_exported");
    var exported = admin.get(EVENTS + "?action=audit.history_exported").get("data");
    assertThat(exported.size()).isEqualTo(2);
    var first = exported.get(1);
    assertThat(text(first, "resource_type")).isEqualTo("export");
    assertThat(text(first.get("after"), "format")).isEqualTo("ndjson");
    assertThat(text(first.get("after"), "query"))
        .isEqualTo(license + "/history/export?format=ndjson");
    assertThat(first.get("after").get("up_to_position").longValue())
        .isLessThan(first.get("sequence_id").longValue());
  }

  @Test
  void every_row_of_many_is_there_once() throws Exception {
    assignments("person");
    var rows = rows(admin.call("GET", Client.ASSIGNMENTS + "/export?format=csv"));
    assertThat(rows).hasSize(2_000);
    assertThat(rows.stream().map(row -> row.get("id")).distinct()).hasSize(2_000);
    assertThat(admin.call("GET", Client.ASSIGNMENTS + "/export?format=ndjson").body().lines())
        .hasSize(2_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "ndjson"})
  void a_file_that_cannot_be_finished_does_not_look_whole(String format) {
    assignments("nobody");
    var path = Client.ASSIGNMENTS + "/export?format=" + format;
    assertThatThrownBy(() -> admin.call("GET", path)).isInstanceOf(UncheckedIOException.class);
  }

  private void assignments(String lastType) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            _ -> {
              jdbc.queryForObject(
                  "select set_config('seatledger.access', 'all', true)", String.class);
              jdbc.update(ASSIGNMENTS, tenant, tenant, lastType);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'', format",
    "?format=xml, format",
    "?format=csv&sort=created_at, sort",
    "?format=csv&limit=5, limit",
    "?format=csv&cursor=x, cursor",
    "?format=csv&colour=red, colour",
  })
  void what_cannot_be_asked_is_named(String query, String parameter) {
    names(
        admin.call("GET", Client.ASSIGNMENTS + "/export" + query), 400, "invalid_query", parameter);
  }

  @Test
  void files_are_for_administrators() {
    var license = admin.license("{}");
    var user = new Client(port, Tokens.of(tenant, "user"));
    for (var path : List.of(Client.LICENSES, Client.ASSIGNMENTS, license + "/history", EVENTS)) {
      problem(user.call("GET", path + "/export?format=csv"), 403, "forbidden");
    }
    var nothing = Client.LICENSES + "/x/history/export?format=csv";
    problem(admin.call("GET", nothing), 404, "license_not_found");
  }

  private static List<CSVRecord> rows(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(answer.body())).getRecords();
  }
}
