package io.seatledger.api.compliance;

import io.seatledger.api.list.Parameters;
import io.seatledger.api.security.Caller;
import io.seatledger.api.time.Moments;
import io.seatledger.query.compliance.Compliance;
import io.seatledger.query.compliance.ComplianceQueries;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether an organisation uses what it owns, in figures. */
@RestController
final class ComplianceApi {

  private final ComplianceQueries compliance;
  private final Moments moments;

  ComplianceApi(ComplianceQueries compliance, Moments moments) {
    this.compliance = compliance;
    this.moments = moments;
  }

  @GetMapping(path = "/api/v1/licenses/compliance", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Compliance> count(Caller caller, HttpServletRequest request) {
    Parameters.of(request, Parameters.AS_OF, Parameters.AT_POSITION);
    return moments.answer(
        request, moments.now(), moment -> compliance.count(caller.reader(), moment));
  }
}
