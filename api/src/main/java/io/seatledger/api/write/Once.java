package io.seatledger.api.write;

import io.seatledger.api.problem.InvalidField;
import io.seatledger.api.problem.Problem;
import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.command.idempotency.KeptAnswer;
import io.seatledger.command.idempotency.KeptAnswers;
import io.seatledger.command.idempotency.KeyTaken;
import io.seatledger.command.idempotency.RequestKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Decides about a request that has a key once, and tells all who repeat it the same. Thread-safe.
 *
 * <p>That it is decided once is the ledger's doing: it takes a key once, on any number of nodes.
 * What runs on this node is waited for, so that repeats do not all try in vain.
 */
@Component
final class Once {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final KeptAnswers answers;
  private final Running running = new Running();

  Once(KeptAnswers answers) {
    this.answers = answers;
  }

  /** What is decided about the request, or was. */
  Decided decide(WriteRequest request, RequestKey key, Supplier<Decided> decision) {
    var deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (true) {
      if (running.begin(key.id())) {
        return first(request, key, decision);
      }
      if (!running.awaitEnd(key.id(), deadline - System.nanoTime())) {
        throw inProgress();
      }
    }
  }

  /** What is asked before the key is entered may be answered by a request that just ends. */
  private Decided first(WriteRequest request, RequestKey key, Supplier<Decided> decision) {
    try {
      return answers.find(key).map(kept -> again(request, key, kept)).orElseGet(decision);
    } catch (KeyTaken e) {
      return again(request, key, answers.find(key).orElseThrow(Once::inProgress));
    } finally {
      running.end(key.id());
    }
  }

  private static Decided again(WriteRequest request, RequestKey key, KeptAnswer kept) {
    if (!kept.answers(key)) {
      throw reused();
    }
    request.noteReplay();
    return Decided.of(kept);
  }

  private static ProblemException inProgress() {
    return new ProblemException(
        ProblemCode.REQUEST_IN_PROGRESS, "The first request with this key is not done yet.");
  }

  private static ProblemException reused() {
    var error =
        new InvalidField(IdempotencyKeys.HEADER, "reused", "was given to another request before");
    return new ProblemException(
        new Problem(
            ProblemCode.IDEMPOTENCY_KEY_REUSED,
            "The key belongs to another request.",
            List.of(error),
            Map.of()));
  }
}
