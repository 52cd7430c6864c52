package io.seatledger.command;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.seatledger.command.idempotency.KeyTaken;
import io.seatledger.command.ledger.LedgerBusy;
import io.seatledger.command.ledger.OutcomeUnknown;
import io.seatledger.command.license.Command;
import io.seatledger.command.license.Outcome;
import io.seatledger.command.license.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Counts and times what becomes of commands. Kinds, outcomes and reasons are names of classes, so
 * there are only so many. Thread-safe.
 */
final class CommandMeters {

  private final MeterRegistry registry;
  private final Map<Ended, Timer> commands = new ConcurrentHashMap<>();
  private final Map<Class<?>, Counter> refusals = new ConcurrentHashMap<>();

  private record Ended(Class<?> command, String outcome) {}

  CommandMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  Outcome measure(Command command, Supplier<Outcome> decision) {
    var begun = System.nanoTime();
    try {
      var outcome = decision.get();
      ended(command, word(outcome), begun);
      return outcome;
    } catch (RuntimeException e) {
      ended(command, word(e), begun);
      throw e;
    }
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _ -> "done";
      case Outcome.Refused _ -> "refused";
    };
  }

  private static String word(RuntimeException failure) {
    return switch (failure) {
      case OthersWereFaster _ -> "contended";
      case KeyTaken _ -> "key_taken";
      case LedgerBusy _ -> "busy";
      case OutcomeUnknown _ -> "unknown";
      default -> "failed";
    };
  }

  private void ended(Command command, String outcome, long begun) {
    commands
        .computeIfAbsent(new Ended(command.getClass(), outcome), this::timer)
        .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Ended ended) {
    return Timer.builder("seatledger.command")
        .description("How long commands take, tries included, by what became of them")
        .tag("command", snakeCase(ended.command()))
        .tag("outcome", ended.outcome())
        .register(registry);
  }

  void refused(Refusal why) {
    refusals.computeIfAbsent(why.getClass(), this::counter).increment();
  }

  private Counter counter(Class<?> refusal) {
    return Counter.builder("seatledger.refusals")
        .description("What may not be, by the fact that forbids it")
        .tag("reason", snakeCase(refusal))
        .register(registry);
  }

  private static String snakeCase(Class<?> named) {
    return named.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
