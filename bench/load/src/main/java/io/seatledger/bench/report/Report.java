package io.seatledger.bench.report;

import io.seatledger.bench.machine.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that was found in a run of the bench. */
public record Report(Machine machine, Effort effort, List<Finding> findings) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Writes it as {@code report.json}, {@code report.md} and a chart per table. */
  public void writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("report.json"), JSON.writeValueAsString(this));
      Files.writeString(folder.resolve("report.md"), Markdown.of(this));
      for (var finding : findings) {
        for (var table : finding.tables()) {
          Files.writeString(folder.resolve(Chart.file(finding, table)), Chart.svg(finding, table));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
