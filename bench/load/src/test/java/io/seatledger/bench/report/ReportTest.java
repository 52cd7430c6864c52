package io.seatledger.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.bench.machine.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

  @TempDir Path folder;

  @Test
  void a_line_says_whether_it_is_reached() throws IOException {
    assertThat(markdown(0, Line.atLeast(5, "one ÷ other", 5.5)))
        .contains("| one ÷ other | 5.50 | ≥ 5.00 | reached |");
    assertThat(markdown(0, Line.atMost(1.5, "many ÷ few", 1.6)))
        .contains("| many ÷ few | 1.60 | ≤ 1.50 | **missed** |");
  }

  @Test
  void a_table_has_median_least_and_most() throws IOException {
    assertThat(markdown(0)).contains("| one | 2,000 | 1,000 | 4,000 |");
  }

  @Test
  void figures_of_a_busy_machine_are_called_preliminary() throws IOException {
    assertThat(markdown(0.6)).contains("preliminary");
    assertThat(markdown(0.05)).doesNotContain("preliminary");
  }

  @Test
  void json_has_every_round() throws IOException {
    report(0).writeTo(folder);

    var json = JsonMapper.shared().readTree(folder.resolve("report.json").toFile());
    assertThat(json.at("/findings/0/tables/0/series/0/rounds").toString())
        .isEqualTo("[1000.0,4000.0,2000.0]");
  }

  @Test
  void each_table_has_its_chart() throws IOException {
    report(0).writeTo(folder);

    assertThat(Files.readString(folder.resolve("race-throughput.svg")))
        .contains("<svg", "one", "2,000");
  }

  private String markdown(double busy, Line... lines) throws IOException {
    report(busy, lines).writeTo(folder);
    return Files.readString(folder.resolve("report.md"));
  }

  private static Report report(double busy, Line... lines) {
    var series = new Series("one", List.of(1_000.0, 4_000.0, 2_000.0));
    var table = new Table(Metric.THROUGHPUT, List.of(series));
    var finding = new Finding("race", "Who is first?", List.of(table), List.of(lines));
    var machine = new Machine("cpu", 2, "1 kB", "os", "java", "18", "abc", Instant.EPOCH, busy);
    return new Report(machine, Effort.QUICK, List.of(finding));
  }
}
