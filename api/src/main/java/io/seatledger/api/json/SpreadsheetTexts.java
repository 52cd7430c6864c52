package io.seatledger.api.json;

/** Texts in files that spreadsheets open. */
public final class SpreadsheetTexts {

  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20'";

  private SpreadsheetTexts() {}

  /**
   * A text that no spreadsheet runs: one that begins like a formula gets an apostrophe in front,
   * and so does one that begins with an apostrophe, so that to take one away gives the text again.
   */
  public static String harmless(String text) {
    return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
