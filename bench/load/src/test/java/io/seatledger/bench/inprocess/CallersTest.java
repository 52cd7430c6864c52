package io.seatledger.bench.inprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CallersTest {

  @Test
  void each_number_is_acted_on_once() {
    var acted = new ConcurrentLinkedQueue<Long>();

    var done = new Callers(3).act(10, acted::add);

    assertThat(acted).containsExactlyInAnyOrderElementsOf(LongStream.range(0, 10).boxed().toList());
    assertThat(done.acts()).isEqualTo(10);
  }

  @Test
  void work_ends_when_the_time_is_over() {
    var done = new Callers(2).work(Duration.ZERO, n -> {});

    assertThat(done.acts()).isZero();
  }

  @Test
  void who_fails_fails_all() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                new Callers(2)
                    .act(
                        10,
                        n -> {
                          throw new IllegalArgumentException("no");
                        }));
  }
}
