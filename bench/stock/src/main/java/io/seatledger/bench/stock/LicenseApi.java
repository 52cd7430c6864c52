package io.seatledger.bench.stock;

import com.github.f4b6a3.ulid.UlidCreator;
import io.seatledger.bench.http.AssignmentAnswer;
import io.seatledger.bench.http.AssignmentRequest;
import io.seatledger.bench.http.Caller;
import io.seatledger.bench.http.LicenseAnswer;
import io.seatledger.bench.http.LicenseRequest;
import io.seatledger.bench.http.Refused;
import io.seatledger.bench.stock.LicenseCommand.AssignSeat;
import io.seatledger.bench.stock.LicenseCommand.CreateLicense;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
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

  private final CommandGateway commands;
  private final Clock clock;

  LicenseApi(CommandGateway commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<LicenseAnswer> create(
      @AuthenticationPrincipal Jwt token, @Valid @RequestBody LicenseRequest asked) {
    var caller = Caller.of(token);
    var id = "lic_" + UlidCreator.getMonotonicUlid();
    send(
        new CreateLicense(id, asked.vendor(), asked.productName(), asked.totalSeats()),
        caller,
        "edm",
        "api");
    var made = LicenseAnswer.made(id, asked, caller, clock.instant());
    return ResponseEntity.created(URI.create(PATH + "/" + id)).body(made);
  }

  @PostMapping("/assignments")
  ResponseEntity<AssignmentAnswer> assign(
      @AuthenticationPrincipal Jwt token, @Valid @RequestBody AssignmentRequest asked) {
    var caller = Caller.of(token);
    var id = "asg_" + UlidCreator.getMonotonicUlid();
    var given = AssignmentAnswer.given(id, asked, caller, clock.instant());
    var command = new AssignSeat(given.licenseId(), SeatAssigned.of(given));
    send(command, caller, given.source(), given.sourceType());
    return ResponseEntity.created(URI.create(PATH + "/assignments/" + id)).body(given);
  }

  private void send(LicenseCommand command, Caller caller, String source, String sourceType) {
    var by =
        Map.of(
            "tenant_id",
            caller.tenantId(),
            "actor",
            caller.actor(),
            "source",
            source,
            "source_type",
            sourceType);
    try {
      commands.sendAndWait(new GenericCommandMessage<>(command, by));
    } catch (AggregateNotFoundException e) {
      throw Refused.unknownLicense();
    }
  }
}
