package io.seatledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Alerts and dashboards ask for nothing that the running service does not tell. */
@RunningService
@TestInstance(Lifecycle.PER_CLASS)
class MonitoringFilesTest {

  private static final Path ALERTS = Path.of("../deploy/prometheus/alerts.yml");
  private static final Path OPERATIONS = Path.of("../docs/operations.md");
  private static final Path DASHBOARD = Path.of("../deploy/grafana/dashboards/seatledger.json");

  /** What Prometheus adds by itself. */
  private static final String UP = "up";

  private static final Set<String> ADDED = Set.of("job", "instance");
  private static final Pattern TEMPLATE =
      Pattern.compile("\\{\\{\\s*(?:\\$labels\\.)?(\\w+)\\s*}}");

  @LocalServerPort private int port;

  private Scrape scrape;

  /** Some meters are there only once something has happened. */
  @BeforeAll
  void let_something_happen() {
    var client = Client.administrator(port);
    client.assign(client.license("{\"total_seats\": 0}"), "per_02");
    await()
        .until(
            () -> {
              scrape = Scrape.of(port);
              return !scrape.of("seatledger_refusals_total").isEmpty();
            });
  }

  @Test
  void every_alert_names_what_is_there() throws IOException {
    var rules = rules();
    assertThat(rules).hasSizeGreaterThan(10);
    for (var rule : rules) {
      var told = rule.path("annotations").path("summary").asString();
      assertThat(wrong(rule.path("expr").asString(), told))
          .describedAs(rule.path("alert").asString())
          .isEmpty();
    }
  }

  @Test
  void every_panel_names_what_is_there() throws IOException {
    var targets =
        JsonMapper.shared().readTree(Files.readString(DASHBOARD)).findValues("targets").stream()
            .flatMap(JsonNode::valueStream)
            .toList();
    assertThat(targets).hasSizeGreaterThan(20);
    for (var target : targets) {
      var expr = target.path("expr").asString();
      assertThat(wrong(expr, target.path("legendFormat").asString())).describedAs(expr).isEmpty();
    }
  }

  @Test
  void alerts_have_names_of_their_own_a_severity_and_words() throws IOException {
    var rules = rules();
    assertThat(rules).extracting(rule -> rule.path("alert").asString()).doesNotHaveDuplicates();
    for (var rule : rules) {
      assertThat(rule.path("labels").path("severity").asString()).isIn("warning", "critical");
      assertThat(rule.path("annotations").path("summary").asString()).isNotBlank();
    }
  }

  @Test
  void operators_are_told_of_each_alert_what_is_wrong() throws IOException {
    var told = Files.readString(OPERATIONS);

    assertThat(rules())
        .extracting(rule -> rule.path("alert").asString())
        .allMatch(alert -> told.contains("`" + alert + "`"));
  }

  /** While all is answered 503, nothing else may have anything to count. */
  @Test
  void an_outage_is_an_alert_whatever_its_cause() throws IOException {
    assertThat(rules())
        .extracting(rule -> rule.path("expr").asString())
        .anyMatch(expr -> expr.contains("_count{status=~\"503\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seatledger_ledger_heads > 1",
        "rate(seatledger_ledger_full[5m]) > 0",
        "seatledger_ledger_head{tenant=\"acme\"}",
        "seatledger_ledger_append_seconds_count{outcome=\"lost\"}",
        "sum by (outcomes) (seatledger_ledger_append_seconds_count)",
        "sum by (le) (seatledger_ledger_head)",
        "seatledger_ledger_head offset 5m",
      })
  void a_name_that_is_not_there_is_found_out(String expression) {
    assertThat(wrong(expression, "")).isNotEmpty();
  }

  @Test
  void a_word_for_a_label_that_is_not_there_is_found_out() {
    assertThat(wrong("seatledger_ledger_head", "{{ $labels.node }}")).containsExactly("node");
    assertThat(wrong("sum by (outcome) (seatledger_ledger_append_seconds_count)", "{{instance}}"))
        .containsExactly("instance");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "predict(seatledger_ledger_head[5m])",
        "seatledger_ledger_head{pool}",
        "seatledger_ledger_head > $limit",
        "1 > 0"
      })
  void what_is_not_understood_is_refused(String expression) {
    assertThatThrownBy(() -> Expression.of(expression))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<JsonNode> rules() throws IOException {
    return YAMLMapper.shared().readTree(Files.readString(ALERTS)).findValues("rules").stream()
        .flatMap(JsonNode::valueStream)
        .toList();
  }

  /** The names in the expression, and in what is said of it, that nothing stands for. */
  private List<String> wrong(String text, String said) {
    var expression = Expression.of(text);
    var wrong = new ArrayList<String>();
    for (var metric : expression.metrics()) {
      if (!metric.equals(UP)) {
        wrong.addAll(wrong(metric, expression));
      }
    }
    var told = expression.groups().isEmpty() ? labels(expression) : expression.groups();
    words(said).filter(label -> !told.contains(label)).forEach(wrong::add);
    return wrong;
  }

  private Stream<String> words(String said) {
    return TEMPLATE.matcher(said).results().map((MatchResult found) -> found.group(1));
  }

  private Set<String> labels(Expression expression) {
    var labels = new HashSet<>(ADDED);
    expression.metrics().forEach(m -> labels.addAll(scrape.labels().getOrDefault(m, Set.of())));
    return labels;
  }

  private List<String> wrong(String metric, Expression expression) {
    var known = scrape.labels().get(metric);
    if (known == null) {
      return List.of(metric);
    }
    var wrong = new ArrayList<String>();
    Stream.concat(expression.groups().stream(), expression.labels().get(metric).keySet().stream())
        .filter(label -> !known.contains(label) && !ADDED.contains(label))
        .forEach(wrong::add);
    expression.labels().get(metric).entrySet().stream()
        .filter(selected -> Objects.nonNull(selected.getValue()))
        .filter(selected -> !ADDED.contains(selected.getKey()))
        .filter(selected -> !occurs(metric, selected.getKey(), selected.getValue()))
        .forEach(selected -> wrong.add(selected.toString()));
    return wrong;
  }

  private boolean occurs(String metric, String label, String value) {
    return scrape.of(metric).stream().anyMatch(one -> value.equals(one.labels().get(label)));
  }
}
