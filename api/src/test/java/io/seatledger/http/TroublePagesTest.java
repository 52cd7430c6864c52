package io.seatledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatledger.query.store.ProjectionLock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people see of a service that cannot do what they ask. */
@RunningServiceOfIssuer
class TroublePagesTest {

  private static final String PROCESSORS = "/dashboard/processors";
  private static final String LETTERS = "/dashboard/dead-letters";
  private static final String PERHAPS = "It may have been done";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String tenant = Tokens.tenant();

  @Autowired private DataSource database;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlatformTransactionManager transactions;
  @LocalServerPort private int port;
  private Visitor operator;

  @BeforeEach
  void signIn() {
    operator = Visitor.of(port, token());
  }

  @Test
  void without_a_database_a_page_tries_again_and_a_form_leads_back() throws Exception {
    try (var _ = new TakenConnections(database)) {
      var page = operator.get("/dashboard/estate");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body())
          .contains("The database does not answer", "tries again by itself", "data-again=");

      var asked = operator.send(PROCESSORS, PROCESSORS + "/licenses/pause", Map.of());
      assertThat(operator.led(asked)).isEqualTo(PROCESSORS);
      assertThat(operator.get(PROCESSORS).body()).contains("Not now", PERHAPS);
    }
    await().atMost(PATIENCE).until(() -> shown(operator.get(PROCESSORS)));
    assertThat(operator.get(PROCESSORS).body()).doesNotContain(PERHAPS);
  }

  private static boolean shown(HttpResponse<String> page) {
    assertThat(page.body()).contains(PERHAPS);
    return page.statusCode() == 200;
  }

  @Test
  void what_waits_too_long_for_projections_is_asked_once() {
    var owner = new Client(port, token());
    var license = owner.license("{\"total_seats\": 2}");
    var rows = new LostRows(jdbc, transactions);
    rows.lose(Client.id(license));
    owner.call("PATCH", license, "{\"total_seats\": 5}", Map.of("Prefer", "respond-async"));
    var letter =
        Pattern.compile("data-action=\"(" + LETTERS + "/[^/]+)/retry\" [^>]*" + Client.id(license));
    await().atMost(PATIENCE).until(() -> letter.matcher(letters()).find());
    var path = letter.matcher(letters()).results().findFirst().orElseThrow().group(1);

    var asked =
        new TransactionTemplate(transactions)
            .execute(
                _ -> {
                  jdbc.execute("select " + ProjectionLock.SHARED);
                  return operator.send(LETTERS, path + "/discard", Map.of("reason", "old"));
                });
    assertThat(operator.led(asked)).isEqualTo(LETTERS);
    assertThat(letters())
        .contains("The projections are busy", Client.id(license))
        .doesNotContain("data-again");

    rows.putBack(Client.id(license));
    operator.send(LETTERS, path + "/retry", Map.of());
    assertThat(letters()).contains("Nothing of " + Client.id(license) + " waits");
  }

  private String letters() {
    return operator.get(LETTERS).body();
  }

  @Test
  void a_path_that_is_mistyped_is_told_on_a_page() {
    for (var path : List.of("/dashboard/nothing", "/dashboard/estate/none", LETTERS + "/x/retry")) {
      var answer = operator.get(path);
      assertThat(answer.statusCode()).describedAs(path).isEqualTo(404);
      assertThat(answer.body()).contains("<h1>This cannot be shown</h1>", "No page is here.");
    }
    assertThat(operator.get("/dashboard/assets/dashboard.css").statusCode()).isEqualTo(200);
  }

  private String token() {
    var roles = List.of("global_admin", "tenant_admin");
    return OtherIssuer.token(c -> c.claim("tenant_id", tenant).claim("roles", roles));
  }
}
