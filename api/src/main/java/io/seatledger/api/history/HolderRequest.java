package io.seatledger.api.history;

import io.seatledger.api.list.ListRequest;
import io.seatledger.api.list.Parameters;
import io.seatledger.api.security.Caller;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.query.InvalidQuery;
import io.seatledger.query.history.HistoryFields;
import io.seatledger.query.list.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose history is asked for, and which part of it.
 *
 * @param type null for either
 */
record HolderRequest(String assigneeId, @Nullable AssigneeType type, ListQuery query) {

  private static final String ASSIGNEE_ID = "assignee_id";
  private static final String ASSIGNEE_TYPE = "assignee_type";
  private static final Pattern REFERENCE = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]{1,128}");

  static HolderRequest of(Caller caller, HttpServletRequest request) {
    var given = Parameters.among(request, ASSIGNEE_ID, ASSIGNEE_TYPE);
    var id = id(given.text(ASSIGNEE_ID).orElse(""));
    var type = given.text(ASSIGNEE_TYPE).map(HolderRequest::type).orElse(null);
    var fields = HistoryFields.OF_ASSIGNMENTS.of(id + " " + type);
    return new HolderRequest(
        id, type, ListRequest.of(fields, caller, request, ASSIGNEE_ID, ASSIGNEE_TYPE));
  }

  private static String id(String text) {
    if (!REFERENCE.matcher(text).matches()) {
      throw new InvalidQuery(ASSIGNEE_ID, "must be given, with 1 to 128 printable characters");
    }
    return text;
  }

  private static AssigneeType type(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "person" -> AssigneeType.PERSON;
      case "group" -> AssigneeType.GROUP;
      default -> throw new InvalidQuery(ASSIGNEE_TYPE, "must be one of Person, Group");
    };
  }
}
