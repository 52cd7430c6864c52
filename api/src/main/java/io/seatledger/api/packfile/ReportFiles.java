package io.seatledger.api.packfile;

import io.seatledger.api.json.SpreadsheetTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes reports row by row, as CSV (RFC 4180) and as JSON. */
final class ReportFiles {

  private ReportFiles() {}

  static <R> void write(Path folder, Report<R> report, Stream<R> rows) {
    try (var csv = Files.newBufferedWriter(folder.resolve(report.name() + ".csv"));
        var json = Files.newBufferedWriter(folder.resolve(report.name() + ".json"))) {
      write(report, rows, CSVFormat.RFC4180.print(csv), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <R> void write(Report<R> report, Stream<R> rows, CSVPrinter csv, Writer json)
      throws IOException {
    csv.printRecord(report.columns().stream().map(Report.Column::name));
    var before = "[\n";
    for (var row = rows.iterator(); row.hasNext(); before = ",\n") {
      var values = report.values(row.next());
      csv.printRecord(values.values().stream().map(ReportFiles::cell));
      json.append(before).append(Json.row(values));
    }
    json.append(before.equals("[\n") ? "[]\n" : "\n]\n");
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> SpreadsheetTexts.harmless(text);
      case BigDecimal number -> number.toPlainString();
      case Enum<?> constant -> Json.word(constant);
      case Collection<?> list -> Json.row(list);
      case Map<?, ?> map -> Json.row(map);
      default -> value.toString();
    };
  }
}
