package io.seatledger.api.write;

import io.seatledger.command.idempotency.KeptAnswer;
import io.seatledger.command.idempotency.KeptAnswers;
import io.seatledger.command.idempotency.RequestKey;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Carries out what is no command about a license; a request that has a key, once. Thread-safe. */
@Component
public final class OtherWrites {

  private final Once once;
  private final KeptAnswers answers;
  private final Clock clock;

  OtherWrites(Once once, KeptAnswers answers, Clock clock) {
    this.once = once;
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * What the request made, now or when it was first sent.
   *
   * @param act gives its id; what it throws is kept under no key
   */
  public String carryOut(WriteRequest request, Supplier<String> act) {
    var key = request.key();
    return key == null
        ? act.get()
        : once.decide(request, key, () -> kept(key, act.get())).subjectId();
  }

  private Decided kept(RequestKey key, String id) {
    var answer = new KeptAnswer(key, "", id, clock.instant(), 0, null);
    answers.keep(answer);
    return Decided.of(answer);
  }
}
