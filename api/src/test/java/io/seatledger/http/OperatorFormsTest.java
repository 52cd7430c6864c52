package io.seatledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may turn knobs on the dashboard, and what is said of knobs that are not there. */
@RunningServiceOfIssuer
class OperatorFormsTest {

  private static final String ESTATE = "/dashboard/estate";
  private static final String PROCESSORS = "/dashboard/processors";
  private static final String LETTERS = "/dashboard/dead-letters";
  private static final Map<String, String> REASON = Map.of("reason", "because");

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dashboard/processors/licenses/pause",
        "/dashboard/processors/licenses/reset",
        "/dashboard/processors/licenses/replays/rebuild",
        "/dashboard/dead-letters/none/retry",
        "/dashboard/dead-letters/none/discard",
      })
  void they_are_for_operators_and_their_own_forms(String path) {
    assertThat(new Visitor(port).post(path, "reason=because").statusCode()).isEqualTo(403);
    assertThat(visitor("tenant_admin", "").send(ESTATE, path, REASON).statusCode()).isEqualTo(403);
    var reader = visitor("global_admin", "licenses.read");
    var refused = reader.send(PROCESSORS, path, REASON);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("This needs the scope licenses.write or edm.write.");
    var operator = visitor("global_admin", "");
    assertThat(operator.post(path, "reason=because").statusCode()).isEqualTo(403);

    assertThat(operator.get(PROCESSORS).body())
        .contains("Running", "Pause licenses?")
        .doesNotContain("Resume licenses?");
  }

  @ParameterizedTest
  @CsvSource({
    "/dashboard/processors/none/pause, No rows are filled by a processor of that name.",
    "/dashboard/processors/none/replays/rebuild, No rows are filled by a processor of that name.",
    "/dashboard/replays/rpl_none/cancel, There is no such replay.",
    "/dashboard/dead-letters/none/retry, No event waits under that id.",
    "/dashboard/dead-letters/none/discard, No event waits under that id.",
    "/dashboard/dead-letters/retry/none, No events wait for a processor of that name.",
  })
  void what_is_not_there_is_told_on_the_page_it_leads_back_to(String path, String told) {
    var operator = visitor("global_admin", "");
    var page = operator.led(operator.send(PROCESSORS, path, REASON));

    assertThat(page).isIn(PROCESSORS, LETTERS);
    assertThat(operator.get(page).body()).contains("role=\"alert\">" + told);
    assertThat(operator.get(page).body()).doesNotContain(told);
  }

  @Test
  void an_event_is_not_given_up_without_a_reason() {
    var operator = visitor("global_admin", "");
    for (var reason : List.of("", " ", "x".repeat(1_001), "\u0000")) {
      var answer = operator.send(PROCESSORS, LETTERS + "/none/discard", Map.of("reason", reason));
      assertThat(operator.led(answer)).isEqualTo(LETTERS);
      assertThat(operator.get(LETTERS).body()).contains("role=\"alert\">reason: must be");
    }
  }

  @Test
  void older_letters_that_are_not_there_lead_back_to_the_newest() {
    var none = visitor("global_admin", "").get(LETTERS + "?cursor=01JZ3Y8G5N4D2V7Q6R9T0W1X30");

    assertThat(none.body())
        .contains("No older ones", "href=\"" + LETTERS + "\">To the newest")
        .doesNotContain("Nothing waits", "Every event that was recorded");
  }

  @Test
  void letters_and_processors_are_not_for_others() {
    for (var path :
        List.of(
            PROCESSORS, LETTERS, "/dashboard/live/processors", "/dashboard/live/dead-letters")) {
      assertThat(visitor("tenant_admin", "").get(path).statusCode()).isEqualTo(403);
      assertThat(visitor("global_admin", "").get(path).statusCode()).isEqualTo(200);
    }
  }

  private Visitor visitor(String role, String scope) {
    return Visitor.of(
        port, OtherIssuer.token(c -> c.claim("roles", List.of(role)).claim("scope", scope)));
  }
}
