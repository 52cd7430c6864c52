package io.seatledger.api.packfile;

import io.seatledger.command.proof.Checkpoint;
import io.seatledger.query.license.LicenseNow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** What a person reads and prints of a pack: one page that needs nothing else. */
final class Summary {

  /** More than anybody reads; the rest is in the table's file. */
  static final int MOST_LICENSES = 500;

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>Audit pack</title>
      <style>
      body { font: 15px/1.5 system-ui, sans-serif; color: #111; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; }
      table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
      th, td { border-bottom: 1px solid #bbb; padding: .3rem .5rem; text-align: left; vertical-align: top; }
      td { overflow-wrap: anywhere; }
      tr { break-inside: avoid; }
      </style>
      </head>
      <body>
      <h1>Audit pack</h1>
      """;

  private static final String END =
      """
      <p>Check this pack with <code>seatledger verify pack.zip --key public.pem</code>, with a key that you have from
      elsewhere; the layout of the pack is described in the service's documentation.</p>
      </body>
      </html>
      """;

  private static final Report<LicenseNow> POSITION =
      new Report<>(
          "Effective license position",
          Reports.POSITION.columns().stream()
              .filter(column -> !column.name().equals("product_sku"))
              .toList());

  private Summary() {}

  static void write(
      Path folder,
      Manifest about,
      Checkpoint checkpoint,
      ComplianceCounts counts,
      Stream<LicenseNow> owned) {
    try (var page = Files.newBufferedWriter(folder.resolve(PackFiles.SUMMARY))) {
      page.write(HEAD);
      table(page, "About", List.of("What", "Which"), facts(about, checkpoint).stream());
      table(page, "Compliance", Reports.COMPLIANCE, counts.rows().stream());
      table(page, POSITION.name(), POSITION, owned.limit(MOST_LICENSES));
      page.write("<p>At most " + MOST_LICENSES + " licenses; all are in position.csv.</p>\n");
      page.write(END);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> facts(Manifest about, Checkpoint checkpoint) {
    var scope = about.scope();
    return List.of(
        List.of("Tenant", scope.tenantId()),
        List.of("Application", Objects.requireNonNullElse(scope.appId(), "all")),
        List.of("Vendor", Objects.requireNonNullElse(scope.vendor(), "all")),
        List.of("Licenses", some(scope.licenseIds())),
        List.of("As of", scope.asOf().toString()),
        List.of("Events in this pack", Long.toString(about.events())),
        List.of("Events of the tenant", Long.toString(checkpoint.events())),
        List.of("Last position in the ledger", Long.toString(checkpoint.position())),
        List.of("Root hash", checkpoint.rootHash()),
        List.of("Key", about.keyId()));
  }

  private static String some(Collection<String> licenseIds) {
    return licenseIds.isEmpty() ? "all" : String.join(" ", licenseIds);
  }

  private static <R> void table(Writer page, String title, Report<R> report, Stream<R> rows)
      throws IOException {
    var names = report.columns().stream().map(column -> column.name().replace('_', ' ')).toList();
    table(page, title, names, rows.map(row -> cells(report, row)));
  }

  private static <R> List<String> cells(Report<R> report, R row) {
    return report.values(row).values().stream().map(Summary::text).toList();
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Enum<?> constant -> Json.word(constant);
      default -> value.toString();
    };
  }

  private static void table(
      Writer page, String title, List<String> names, Stream<List<String>> rows) throws IOException {
    page.write("<h2>%s</h2>\n<table>\n".formatted(escaped(title)));
    page.write("<thead>" + row("th", names) + "</thead>\n");
    for (var cells = rows.iterator(); cells.hasNext(); ) {
      page.write(row("td", cells.next()) + "\n");
    }
    page.write("</table>\n");
  }

  private static String row(String tag, List<String> cells) {
    return cells.stream()
        .map(cell -> "<%s>%s</%s>".formatted(tag, escaped(cell), tag))
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
