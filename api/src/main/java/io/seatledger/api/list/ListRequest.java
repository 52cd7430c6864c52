package io.seatledger.api.list;

import io.seatledger.api.security.Caller;
import io.seatledger.query.list.ListFields;
import io.seatledger.query.list.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Reads what a request asks of a list (contract section 5). */
public final class ListRequest {

  private ListRequest() {}

  /**
   * What the caller asks about these fields.
   *
   * @param others the names of parameters that are not the list's
   */
  public static ListQuery of(
      ListFields fields, Caller caller, HttpServletRequest request, String... others) {
    Deleted.requirePermission(caller, request);
    var given = Parameters.eachOnce(request);
    given.keySet().removeAll(List.of(others));
    return ListQuery.of(fields, given);
  }
}
