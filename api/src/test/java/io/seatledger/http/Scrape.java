package io.seatledger.http;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Prometheus gets when it asks the service. */
record Scrape(List<Series> series) {

  /** One line: a name, its labels, and a number. */
  record Series(String name, Map<String, String> labels, double value) {}

  private static final Pattern LINE = Pattern.compile("(\\w+)(?:\\{(.*)})? (\\S+)");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\",?");

  /** Of the running service, by one who may. */
  static Scrape of(int port) {
    var operator = new Client(port, Tokens.of(Tokens.tenant(), "global_admin"));
    var answer = operator.call("GET", "/actuator/prometheus");
    assertThat(answer.statusCode()).isEqualTo(200);
    return parse(answer.body());
  }

  static Scrape parse(String text) {
    return new Scrape(
        text.lines().filter(line -> !line.startsWith("#")).map(Scrape::series).toList());
  }

  private static Series series(String line) {
    var parts = LINE.matcher(line);
    assertThat(parts.matches()).describedAs(line).isTrue();
    var labels = new HashMap<String, String>();
    LABEL
        .matcher(Objects.requireNonNullElse(parts.group(2), ""))
        .results()
        .forEach(label -> labels.put(label.group(1), label.group(2)));
    return new Series(parts.group(1), labels, number(parts.group(3)));
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace("+Inf", "Infinity"));
  }

  List<Series> of(String name) {
    return series.stream().filter(one -> one.name().equals(name)).toList();
  }

  /** The one number of that name and these labels. */
  double value(String name, String... labels) {
    var found =
        of(name).stream()
            .filter(one -> List.of(labels).stream().allMatch(label -> has(one, label)))
            .toList();
    assertThat(found).describedAs(name + List.of(labels)).hasSize(1);
    return found.getFirst().value();
  }

  private static boolean has(Series one, String label) {
    var parts = label.split("=", 2);
    return parts[1].equals(one.labels().get(parts[0]));
  }

  /** The labels that the series of each name have. */
  Map<String, Set<String>> labels() {
    return series.stream()
        .collect(
            groupingBy(
                Series::name,
                Collectors.flatMapping(one -> one.labels().keySet().stream(), Collectors.toSet())));
  }
}
