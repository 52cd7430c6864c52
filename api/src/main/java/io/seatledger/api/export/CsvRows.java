package io.seatledger.api.export;

import io.seatledger.api.json.AnswerForms;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Rows by RFC 4180 under a line of names. What has no value is empty, lists and objects are JSON.
 *
 * <p>A spreadsheet would run a text that begins like a formula, so it gets an apostrophe in front,
 * and so does one that begins with an apostrophe: to take one away gives the text again.
 */
final class CsvRows implements Rows {

  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20'";

  private final CSVPrinter printer;
  private final AnswerForms forms;

  CsvRows(OutputStream file, AnswerForms forms, Class<?> form) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
    this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    this.forms = forms;
    printer.printRecord(forms.names(form));
  }

  @Override
  public void write(Object answer) throws IOException {
    printer.printRecord(forms.fields(answer).valueStream().map(CsvRows::cell));
  }

  private static @Nullable String cell(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL -> null;
      case STRING -> harmless(value.stringValue());
      case ARRAY, OBJECT -> value.toString();
      default -> value.asString();
    };
  }

  private static String harmless(String text) {
    return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void flush() throws IOException {
    printer.flush();
  }
}
