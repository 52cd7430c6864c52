package io.seatledger.api.estate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.DuplicateHeaderMode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One CSV export of an asset register, each row turned into the body to ask the service with.
 *
 * <p>It reads what can be meant in one way only, by the rules of {@link Notation} and {@link
 * Price}. Everything else stays in the body as it was written, so that the service refuses it by
 * name; nothing is repaired or left out here.
 */
record EstateFile(List<EstateRow> rows, List<Integer> blankRows, List<String> ignoredColumns) {
  private static final String EXPECTATION = "Expectation";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreSurroundingSpaces(true)
          .setAllowMissingColumnNames(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
          .get();

  static EstateFile licenses(String csv) {
    return read(csv, LicenseColumns.HEADERS, LicenseColumns::body);
  }

  static EstateFile holders(String csv) {
    return read(csv, HolderColumns.HEADERS, HolderColumns::body);
  }

  /** The text of a file that lies beside the tests. */
  static String text(String name) {
    try (var file = EstateFile.class.getResourceAsStream("/estate/" + name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EstateFile read(
      String csv, List<String> known, Function<Cells, ObjectNode> bodies) {
    var rows = new ArrayList<EstateRow>();
    var blank = new ArrayList<Integer>();
    try (var parser = CSVParser.parse(withoutMark(csv), FORMAT)) {
      for (var record : parser) {
        var cells = Cells.of(record);
        if (cells.allBlank()) {
          blank.add(cells.row());
        } else {
          rows.add(row(cells, bodies));
        }
      }
      return new EstateFile(
          List.copyOf(rows), List.copyOf(blank), unknown(parser.getHeaderNames(), known));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EstateRow row(Cells cells, Function<Cells, ObjectNode> bodies) {
    var key = LicenseKey.of(cells.text("Vendor"), cells.text("SKU"), cells.text("Product"));
    var expectation = cells.text(EXPECTATION);
    return new EstateRow(
        cells.row(),
        key,
        bodies.apply(cells),
        expectation.isEmpty() ? EstateRow.TAKEN : expectation);
  }

  private static List<String> unknown(List<String> headers, List<String> known) {
    return headers.stream()
        .map(Notation::trimmed)
        .filter(header -> !header.equalsIgnoreCase(EXPECTATION))
        .filter(header -> known.stream().noneMatch(header::equalsIgnoreCase))
        .map(header -> header.isEmpty() ? "(no name)" : header)
        .toList();
  }

  private static String withoutMark(String csv) {
    return csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(BYTE_ORDER_MARK.length()) : csv;
  }
}
