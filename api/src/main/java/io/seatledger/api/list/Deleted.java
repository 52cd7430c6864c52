package io.seatledger.api.list;

import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.api.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/** Whether a request is to show what has been deleted, which administrators alone may ask. */
public final class Deleted {

  private static final String PARAMETER = "include_deleted";

  private Deleted() {}

  /** What the request says, whose only other parameters are the known ones. */
  public static boolean isIncluded(Caller caller, HttpServletRequest request, String... known) {
    requirePermission(caller, request);
    var all = Stream.concat(Stream.of(PARAMETER), Stream.of(known)).toArray(String[]::new);
    return Parameters.of(request, all).flag(PARAMETER);
  }

  /** Before anything else is judged: a caller who may not ask learns nothing more. */
  static void requirePermission(Caller caller, HttpServletRequest request) {
    var given = request.getParameterValues(PARAMETER);
    if (given != null && List.of(given).contains("true") && !caller.administers()) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN, "include_deleted needs the role tenant_admin or global_admin.");
    }
  }
}
