package io.seatledger.api.write;

import io.seatledger.api.problem.ProblemException;
import io.seatledger.command.SeatledgerGateway;
import io.seatledger.command.idempotency.RequestKey;
import io.seatledger.command.license.Command;
import io.seatledger.command.license.LicenseCommand;
import io.seatledger.command.license.Outcome;
import io.seatledger.command.license.Refusal;
import io.seatledger.command.license.Refusal.UnknownLicense;
import io.seatledger.events.Origin;
import io.seatledger.query.progress.ReadSide;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries out what callers ask and waits until reads show it, so that they read their own writes. A
 * request that has a key is carried out once.
 */
@Component
public final class Writes {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final SeatledgerGateway gateway;
  private final Once once;
  private final ReadSide readSide;
  private final Clock clock;

  Writes(SeatledgerGateway gateway, Once once, ReadSide readSide, Clock clock) {
    this.gateway = gateway;
    this.once = once;
    this.readSide = readSide;
    this.clock = clock;
  }

  /** Decides about a license; a refusal is thrown as its problem. */
  public Written carryOut(WriteRequest request, LicenseCommand command, Origin origin) {
    return carryOut(
        request,
        () -> Optional.of(command).filter(it -> Ids.isLicense(it.licenseId())),
        () -> noLicense(command),
        origin);
  }

  private Refusal noLicense(LicenseCommand command) {
    return Objects.requireNonNullElseGet(
        command.contradiction(clock.instant()), UnknownLicense::new);
  }

  /**
   * Decides about a command that has to be found first.
   *
   * @param otherwise why nothing is done if it is not found
   */
  public Written carryOut(
      WriteRequest request,
      Supplier<? extends Optional<? extends Command>> command,
      Supplier<Refusal> otherwise,
      Origin origin) {
    var key = request.key();
    Supplier<Decided> decision = () -> decide(command.get(), otherwise, origin, key);
    var decided = key == null ? decision.get() : once.decide(request, key, decision);
    return switch (decided.outcome()) {
      case Outcome.Refused(var why) -> throw new ProblemException(Refusals.problem(why));
      case Outcome.Done done -> written(request, decided, done, key != null);
    };
  }

  /** Carries out what is no command: {@code act} does it and names what it made. */
  public String carryOut(WriteRequest request, Supplier<String> act) {
    return carryOut(request, () -> Optional.of(act.get()), new UnknownLicense());
  }

  /**
   * The same of what may come to nothing. That it may not be done is decided, too, if it ends with
   * 404 or 409.
   *
   * @param otherwise why nothing is done if it makes nothing
   */
  public String carryOut(WriteRequest request, Supplier<Optional<String>> act, Refusal otherwise) {
    var key = request.key();
    Supplier<Decided> decision = () -> done(act, otherwise, key);
    var decided = key == null ? decision.get() : once.decide(request, key, decision);
    if (decided.outcome() instanceof Outcome.Refused(var why)) {
      throw new ProblemException(Refusals.problem(why));
    }
    return decided.subjectId();
  }

  private Decided done(
      Supplier<Optional<String>> act, Refusal otherwise, @Nullable RequestKey key) {
    try {
      return act.get()
          .map(made -> new Decided("", made, gateway.done(made, key)))
          .orElseGet(() -> new Decided("", "", gateway.refuse(otherwise, key)));
    } catch (ProblemException e) {
      var declined = Refusals.declined(e.problem()).orElseThrow(() -> e);
      return new Decided("", "", gateway.refuse(declined, key));
    }
  }

  private Decided decide(
      Optional<? extends Command> command,
      Supplier<Refusal> otherwise,
      Origin origin,
      @Nullable RequestKey key) {
    return command.isPresent()
        ? Decided.of(command.get(), gateway.send(command.get(), origin, key))
        : new Decided("", "", gateway.refuse(otherwise.get(), key));
  }

  private Written written(
      WriteRequest request, Decided decided, Outcome.Done done, boolean repeatable) {
    var visible = !request.isAsync() && awaitReads(decided.licenseId(), done.position());
    var tenantId = request.caller().tenantId();
    var token = new ConsistencyToken(tenantId, decided.licenseId(), done.position());
    return new Written(
        token, decided.subjectId(), done.decidedAt(), repeatable, visible, done.changes());
  }

  /** Waiting for reads that stand still would keep the places of writes that can be done. */
  private boolean awaitReads(String licenseId, long position) {
    var patience = readSide.standsStill(licenseId) ? Duration.ZERO : LONGEST_WAIT;
    return readSide.await(licenseId, position, patience);
  }
}
