package io.seatledger.api.estate;

import io.seatledger.api.estate.Sender.Response;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What became of one row: {@code ok} with the id it got, the code of a conflict, or the fields that
 * a 422 names.
 */
record EstateOutcome(EstateRow row, String word, Optional<String> id, String detail) {
  static final String UNKNOWN_LICENSE = "unknown_license";

  static EstateOutcome of(EstateRow row, Response answer) {
    var json = answer.json();
    return switch (answer.status()) {
      case 201 ->
          new EstateOutcome(row, EstateRow.TAKEN, Optional.of(json.path("id").asString()), "201");
      case 422 -> refused(row, String.join(" ", fields(answer)), answer);
      case 409 -> refused(row, json.path("code").asString("409 without a code"), answer);
      default -> refused(row, "status " + answer.status(), answer);
    };
  }

  /** Nothing was sent, since the license has no id to name it by. */
  static EstateOutcome unknownLicense(EstateRow row) {
    return new EstateOutcome(
        row, UNKNOWN_LICENSE, Optional.empty(), "no row of " + row.license() + " was taken");
  }

  boolean asExpected() {
    return word.equals(row.expectation());
  }

  @Override
  public String toString() {
    return "row %d of %s: expected %s, was %s (%s) for %s"
        .formatted(row.number(), row.license(), row.expectation(), word, detail, row.body());
  }

  private static EstateOutcome refused(EstateRow row, String word, Response answer) {
    return new EstateOutcome(row, word, Optional.empty(), answer.status() + " " + answer.json());
  }

  /** The fields of the body, each once, whichever element or member of them is at fault. */
  private static SortedSet<String> fields(Response answer) {
    var fields = new TreeSet<String>();
    for (var error : answer.json().path("errors")) {
      fields.add(error.path("field").asString("?").replaceFirst("[.\\[/].*", ""));
    }
    return fields;
  }
}
