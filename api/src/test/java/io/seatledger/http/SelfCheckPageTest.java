package io.seatledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** What operators are told of rows that are not what the ledger says. */
@RunningServiceOfIssuer
class SelfCheckPageTest {

  private static final String PROCESSORS = "/dashboard/processors";
  private static final String DIFFER = "Done, rows differ";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String tenant = Tokens.tenant();

  @Autowired private JdbcTemplate database;
  @Autowired private PlatformTransactionManager transactions;
  @LocalServerPort private int port;
  private Visitor operator;
  private String license;

  @BeforeEach
  void signIn() {
    var roles = List.of("global_admin", "tenant_admin");
    var token = OtherIssuer.token(c -> c.claim("tenant_id", tenant).claim("roles", roles));
    operator = Visitor.of(port, token);
    license = Client.id(new Client(port, token).license("{}"));
  }

  @Test
  void a_self_check_names_the_rows_that_differ() {
    var rows = new LostRows(database, transactions);
    rows.lose(license);
    try {
      replay("self-check", "off");
      await().atMost(PATIENCE).until(() -> page().contains(DIFFER));
    } finally {
      rows.putBack(license);
    }
    assertThat(page())
        .contains("<details", license + "</code> is missing", "lost_" + license, ">: off<");
  }

  @Test
  void a_rebuild_looks_for_no_differences() {
    replay("rebuild", "");
    await().atMost(PATIENCE).until(() -> newest().contains(">Done<"));
    assertThat(newest()).contains(">–</td>").doesNotContain(DIFFER);
  }

  private void replay(String mode, String reason) {
    var path = PROCESSORS + "/licenses/replays/" + mode;
    var asked = operator.send(PROCESSORS, path, Map.of("reason", reason));
    assertThat(operator.led(asked)).isEqualTo(PROCESSORS);
  }

  /** What the page says of the last replay that was asked for. */
  private String newest() {
    var rows = page().split("<h2 id=\"replays\">", 2)[1].split("<tbody>", 2);
    return rows.length < 2 ? "" : rows[1].split("</tr>", 2)[0];
  }

  private String page() {
    return operator.get("/dashboard/live/processors").body();
  }
}
