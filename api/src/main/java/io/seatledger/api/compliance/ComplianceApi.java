package io.seatledger.api.compliance;

import io.seatledger.api.list.Parameters;
import io.seatledger.api.security.Caller;
import io.seatledger.query.compliance.Compliance;
import io.seatledger.query.compliance.ComplianceQueries;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether an organisation uses what it owns, in figures. */
@RestController
final class ComplianceApi {

  private final ComplianceQueries compliance;
  private final Clock clock;

  ComplianceApi(ComplianceQueries compliance, Clock clock) {
    this.compliance = compliance;
    this.clock = clock;
  }

  @GetMapping(path = "/api/v1/licenses/compliance", produces = MediaType.APPLICATION_JSON_VALUE)
  Compliance count(Caller caller, HttpServletRequest request) {
    Parameters.of(request);
    return compliance.count(caller.reader(), clock.instant());
  }
}
