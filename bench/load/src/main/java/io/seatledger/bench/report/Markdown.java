package io.seatledger.bench.report;

import io.seatledger.bench.machine.Machine;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report to be read. */
final class Markdown {

  private static final double BUSY = 0.1;

  private Markdown() {}

  static String of(Report report) {
    return Stream.concat(Stream.of(head(report)), report.findings().stream().map(Markdown::finding))
        .collect(Collectors.joining("\n"));
  }

  private static String head(Report report) {
    var effort = report.effort();
    return """
    # Seatledger's bench

    Medians of %d interleaved rounds of %d s after a warm-up of %d s each. All services stay up; one is measured at a time.

    %s\
    """
        .formatted(
            effort.rounds(),
            effort.round().toSeconds(),
            effort.warmUp().toSeconds(),
            machine(report.machine()));
  }

  private static String machine(Machine machine) {
    var warning =
        machine.busyBefore() > BUSY
            ? "\n**Other programs ran on this machine: these figures are preliminary.**\n"
            : "";
    return """
    | | |
    |---|---|
    | CPU | %d × %s |
    | memory | %s |
    | system | %s |
    | Java | %s |
    | PostgreSQL | %s |
    | commit | %s |
    | date | %s |
    | busy before | %.0f %% |
    %s\
    """
        .formatted(
            machine.cores(),
            machine.cpu(),
            machine.memory(),
            machine.kernel(),
            machine.java(),
            machine.postgres(),
            machine.commit(),
            machine.date(),
            100 * machine.busyBefore(),
            warning);
  }

  private static String finding(Finding finding) {
    return "## %s\n\n%s\n%s%s"
        .formatted(
            finding.scenario(),
            finding.question(),
            lines(finding),
            finding.tables().stream()
                .map(table -> table(finding, table))
                .collect(Collectors.joining()));
  }

  private static String lines(Finding finding) {
    var rows =
        finding.lines().stream()
            .map(
                line ->
                    "| %s | %s | %s %s | %s |\n"
                        .formatted(
                            line.claim(),
                            number(line.measured()),
                            line.atLeast() ? "≥" : "≤",
                            number(line.bound()),
                            line.isMet() ? "reached" : "**missed**"))
            .collect(Collectors.joining());
    return rows.isEmpty() ? "" : "\n| | measured | must be | |\n|---|--:|--:|---|\n" + rows;
  }

  private static String table(Finding finding, Table table) {
    var rows =
        table.series().stream()
            .map(
                series ->
                    "| %s | %s | %s | %s |\n"
                        .formatted(
                            series.contender(),
                            number(series.median()),
                            number(series.min()),
                            number(series.max())))
            .collect(Collectors.joining());
    return "\n| %s | median | min | max |\n|---|--:|--:|--:|\n%s\n![%s](%s)\n"
        .formatted(
            table.metric().title(), rows, table.metric().title(), Chart.file(finding, table));
  }

  static String number(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
