package io.seatledger.api.write;

import io.seatledger.api.problem.InvalidField;
import io.seatledger.api.problem.Problem;
import io.seatledger.api.problem.ProblemCode;
import io.seatledger.command.license.Refusal;
import io.seatledger.command.license.Refusal.ActDeclined;
import io.seatledger.command.license.Refusal.AlreadyAssigned;
import io.seatledger.command.license.Refusal.CostTooLarge;
import io.seatledger.command.license.Refusal.InvalidTime;
import io.seatledger.command.license.Refusal.LicenseInUse;
import io.seatledger.command.license.Refusal.LicenseNotAssignable;
import io.seatledger.command.license.Refusal.LicenseNotDeleted;
import io.seatledger.command.license.Refusal.NoSeatsAvailable;
import io.seatledger.command.license.Refusal.StaleVersion;
import io.seatledger.command.license.Refusal.UnknownAssignment;
import io.seatledger.command.license.Refusal.UnknownLicense;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a client why something may not happen, and what it needs next. */
public final class Refusals {

  private Refusals() {}

  /** What is kept of a problem that an act ended with; nothing of one that passes. */
  static Optional<Refusal> declined(Problem problem) {
    var status = problem.code().status();
    var facts = new HashMap<String, String>();
    problem.facts().forEach((name, fact) -> facts.put(name, fact.toString()));
    return status == 404 || status == 409
        ? Optional.of(new ActDeclined(problem.code().wire(), problem.detail(), facts))
        : Optional.empty();
  }

  /** The problem that a refusal is (contract section 4). */
  public static Problem problem(Refusal refusal) {
    return switch (refusal) {
      case UnknownLicense _ -> Problem.of(ProblemCode.LICENSE_NOT_FOUND, "No such license.");
      case UnknownAssignment _ ->
          Problem.of(ProblemCode.ASSIGNMENT_NOT_FOUND, "No such assignment.");
      case StaleVersion(var version) ->
          Problem.of(ProblemCode.STALE_VERSION, "It changed since it was read.")
              .with("version", version);
      case LicenseInUse(var used) ->
          Problem.of(ProblemCode.LICENSE_IN_USE, "Seats are active; force=true revokes them.")
              .with("used_seats", used);
      case LicenseNotDeleted _ ->
          Problem.of(ProblemCode.LICENSE_NOT_DELETED, "Only a deleted license is restored.");
      case LicenseNotAssignable(var because) ->
          Problem.of(ProblemCode.LICENSE_NOT_ASSIGNABLE, "The license is " + because + ".")
              .with("because", because);
      case AlreadyAssigned(var assignmentId) ->
          Problem.of(ProblemCode.ALREADY_ASSIGNED, "One holder has one seat of a license.")
              .with("assignment_id", assignmentId);
      case NoSeatsAvailable(var total, var used) ->
          Problem.of(ProblemCode.NO_SEATS_AVAILABLE, "All %d seats are taken.".formatted(total))
              .with("total_seats", total)
              .with("used_seats", used);
      case CostTooLarge _ ->
          Problem.invalid(
              List.of(new InvalidField("cost", "too_large", "would have more than 16 KiB")));
      case ActDeclined(var code, var detail, var facts) ->
          new Problem(ProblemCode.of(code), detail, List.of(), Map.copyOf(facts));
      case InvalidTime(var field, var message) ->
          Problem.invalid(List.of(new InvalidField(field, "invalid_time", message)));
    };
  }
}
