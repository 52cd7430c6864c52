package io.seatledger.api.list;

import io.seatledger.api.security.Caller;
import io.seatledger.query.list.ListFields;
import io.seatledger.query.list.ListQuery;
import jakarta.servlet.http.HttpServletRequest;

/** Reads what a request asks of a list (contract section 5). */
public final class ListRequest {

  private ListRequest() {}

  /** What the caller asks about these fields. */
  public static ListQuery of(ListFields fields, Caller caller, HttpServletRequest request) {
    Deleted.requirePermission(caller, request);
    return ListQuery.of(fields, Parameters.eachOnce(request));
  }
}
