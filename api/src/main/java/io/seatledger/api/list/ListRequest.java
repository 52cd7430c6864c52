package io.seatledger.api.list;

import io.seatledger.api.security.Caller;
import io.seatledger.query.list.ListFields;
import io.seatledger.query.list.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Reads what a request asks of a list (contract section 5). */
public final class ListRequest {

  private ListRequest() {}

  /** What the caller asks about these fields, at whatever moment. */
  public static ListQuery of(ListFields fields, Caller caller, HttpServletRequest request) {
    Deleted.requirePermission(caller, request);
    var parameters = Parameters.eachOnce(request);
    parameters.keySet().removeAll(List.of(Parameters.AS_OF, Parameters.AT_POSITION));
    return ListQuery.of(fields, parameters);
  }
}
