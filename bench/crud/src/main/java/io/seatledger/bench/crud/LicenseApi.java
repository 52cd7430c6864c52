package io.seatledger.bench.crud;

import com.github.f4b6a3.ulid.UlidCreator;
import io.seatledger.bench.http.AssignmentAnswer;
import io.seatledger.bench.http.AssignmentRequest;
import io.seatledger.bench.http.Caller;
import io.seatledger.bench.http.LicenseAnswer;
import io.seatledger.bench.http.LicenseRequest;
import io.seatledger.bench.http.Refused;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(LicenseApi.PATH)
class LicenseApi {

  static final String PATH = "/api/v1/licenses";

  private final Licenses licenses;
  private final Clock clock;

  LicenseApi(Licenses licenses, Clock clock) {
    this.licenses = licenses;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<LicenseAnswer> create(
      @AuthenticationPrincipal Jwt token, @Valid @RequestBody LicenseRequest asked) {
    var id = "lic_" + UlidCreator.getMonotonicUlid();
    var made = LicenseAnswer.made(id, asked, Caller.of(token), clock.instant());
    licenses.keep(made);
    return ResponseEntity.created(URI.create(PATH + "/" + id)).body(made);
  }

  @PostMapping("/assignments")
  ResponseEntity<AssignmentAnswer> assign(
      @AuthenticationPrincipal Jwt token, @Valid @RequestBody AssignmentRequest asked) {
    var caller = Caller.of(token);
    var id = "asg_" + UlidCreator.getMonotonicUlid();
    var given = AssignmentAnswer.given(id, asked, caller, clock.instant());
    give(given, caller);
    return ResponseEntity.created(URI.create(PATH + "/assignments/" + id)).body(given);
  }

  private void give(AssignmentAnswer given, Caller caller) {
    try {
      licenses.give(given, caller);
    } catch (DataIntegrityViolationException e) {
      throw Refused.alreadyAssigned();
    }
  }
}
