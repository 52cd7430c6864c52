package io.seatledger.api.export;

import io.seatledger.api.json.AnswerForms;
import io.seatledger.query.InvalidQuery;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** How rows are written into a file. */
enum ExportFormat {
  CSV("csv", "text/csv;charset=UTF-8") {
    @Override
    Rows rows(OutputStream file, AnswerForms forms, Class<?> form) throws IOException {
      return new CsvRows(file, forms, form);
    }
  },
  NDJSON("ndjson", "application/x-ndjson") {
    @Override
    Rows rows(OutputStream file, AnswerForms forms, Class<?> form) {
      return new JsonRows(file, forms);
    }
  };

  private final String word;
  private final String contentType;

  ExportFormat(String word, String contentType) {
    this.word = word;
    this.contentType = contentType;
  }

  static ExportFormat of(@Nullable String text) {
    for (var format : values()) {
      if (format.word.equals(text)) {
        return format;
      }
    }
    throw new InvalidQuery("format", "must be given, as csv or ndjson");
  }

  /** The parameter's value, and how names of such files end. */
  String word() {
    return word;
  }

  String contentType() {
    return contentType;
  }

  /** A file that is about to be written. */
  abstract Rows rows(OutputStream file, AnswerForms forms, Class<?> form) throws IOException;
}
