package io.seatledger.api.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.api.problem.ProblemException;
import io.seatledger.api.security.Caller;
import io.seatledger.command.idempotency.KeptAnswer;
import io.seatledger.command.idempotency.KeptAnswers;
import io.seatledger.command.idempotency.KeyTaken;
import io.seatledger.command.idempotency.RequestKey;
import io.seatledger.command.license.Refusal.UnknownLicense;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OnceTest {

  private static final RequestKey KEY = new RequestKey("ten_1", "01", "aa");

  private final Memory answers = new Memory();
  private final Once once = new Once(answers);
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void a_repeat_waits_for_the_first_and_gives_up_after_a_while() throws Exception {
    var decided = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    var first =
        CompletableFuture.supplyAsync(
            () ->
                decide(
                    () -> {
                      begun.countDown();
                      await(decided);
                      return keep();
                    }));
    begun.await();
    assertThatThrownBy(() -> decide(OnceTest::never))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().code().wire()).isEqualTo("request_in_progress"));
    var waiting = CompletableFuture.supplyAsync(() -> decide(OnceTest::never));
    decided.countDown();
    assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(first.get(10, TimeUnit.SECONDS));
    assertThat(response.getHeader("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void who_loses_at_the_ledger_tells_what_the_winner_was_told() {
    var told =
        decide(
            () -> {
              keep();
              throw new KeyTaken();
            });
    assertThat(told).isEqualTo(Decided.of(answers.kept.get(KEY.id())));
    assertThat(response.getHeader("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void what_failed_may_be_tried_again() {
    assertThatThrownBy(() -> decide(OnceTest::never)).isInstanceOf(AssertionError.class);
    decide(this::keep);
    assertThat(response.getHeader("Idempotent-Replayed")).isNull();
    decide(OnceTest::never);
    assertThat(response.getHeader("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void another_request_does_not_get_the_answer() {
    decide(this::keep);
    var other = new RequestKey("ten_1", "01", "ab");
    assertThatThrownBy(() -> once.decide(request(), other, OnceTest::never))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().code().wire()).isEqualTo("idempotency_key_reused"));
  }

  private Decided decide(Supplier<Decided> decision) {
    return once.decide(request(), KEY, decision);
  }

  private WriteRequest request() {
    var caller = new Caller("ten_1", "per_1", null, Set.of(), Set.of());
    return new WriteRequest(caller, new MockHttpServletRequest(), response);
  }

  private Decided keep() {
    var answer = KeptAnswer.refused(KEY, new UnknownLicense(), Instant.EPOCH);
    answers.keep(answer);
    return Decided.of(answer);
  }

  private static Decided never() {
    throw new AssertionError("It is decided a second time");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Memory implements KeptAnswers {

    private final Map<String, KeptAnswer> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<KeptAnswer> find(RequestKey key) {
      return Optional.ofNullable(kept.get(key.id()));
    }

    @Override
    public void keep(KeptAnswer answer) {
      kept.put(answer.key().id(), answer);
    }

    @Override
    public int forget(Instant before) {
      throw new UnsupportedOperationException();
    }
  }
}
