package io.seatledger.bench.http;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What was asked may not be; answered as a problem with its code. */
public final class Refused extends ErrorResponseException {

  private Refused(HttpStatus status, String code) {
    super(status, problem(status, code), null);
  }

  public static Refused unknownLicense() {
    return new Refused(HttpStatus.NOT_FOUND, "license_not_found");
  }

  public static Refused alreadyAssigned() {
    return new Refused(HttpStatus.CONFLICT, "already_assigned");
  }

  public static Refused noSeatsAvailable() {
    return new Refused(HttpStatus.CONFLICT, "no_seats_available");
  }

  private static ProblemDetail problem(HttpStatus status, String code) {
    var problem = ProblemDetail.forStatus(status);
    problem.setProperty("code", code);
    return problem;
  }
}
