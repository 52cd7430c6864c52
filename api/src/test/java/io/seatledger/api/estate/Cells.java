package io.seatledger.api.estate;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** The trimmed cells of one row by the name of their column, in any letter case. */
record Cells(int row, Map<String, String> byHeader) {

  static Cells of(CSVRecord record) {
    var row = Math.toIntExact(record.getRecordNumber()) + 1;
    var headers = record.getParser().getHeaderNames();
    var cells = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (int column = 0; column < record.size(); column++) {
      var cell = Notation.trimmed(record.get(column));
      if (column < headers.size()) {
        cells.merge(Notation.trimmed(headers.get(column)), cell, String::concat);
      } else if (!cell.isEmpty()) {
        throw new IllegalArgumentException("row " + row + " has more cells than there are columns");
      }
    }
    return new Cells(row, cells);
  }

  /** The cell, or an empty text where the row or the file has none. */
  String text(String header) {
    return byHeader.getOrDefault(header, "");
  }

  boolean allBlank() {
    return byHeader.values().stream().allMatch(String::isEmpty);
  }
}
