package io.seatledger.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.bench.load.Answers;
import io.seatledger.bench.report.Line;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EpisodesTest {

  private static final Answers BEFORE = new Answers("before", 201, 10, 5, 10);
  private static final Answers AFTER = new Answers("after", 201, 10, 5, 12);

  @Test
  void a_product_that_refuses_at_once_reaches_every_line() {
    var refusing =
        episode(20, new Answers("burst", 201, 20, 9, 25), new Answers("burst", 503, 60, 1, 3));

    assertThat(lines(refusing)).hasSize(7).allMatch(Line::isMet);
  }

  @Test
  void a_product_that_lets_all_wait_misses_one_though_nobody_is_refused() {
    var queueing = episode(80, new Answers("burst", 201, 80, 900, 2_000));

    assertThat(lines(queueing)).hasSize(6).filteredOn(line -> !line.isMet()).hasSize(1);
  }

  @Test
  void a_slow_round_hides_no_other() {
    var usual = episode(80, new Answers("burst", 201, 80, 900, 2_000));
    var slow =
        new Episode(
            List.of(
                new Answers("before", 201, 10, 9_000, 9_000),
                new Answers("burst", 201, 10, 9_000, 9_000)),
            List.of(),
            20,
            0);

    assertThat(lines(usual, slow).getFirst().measured()).isEqualTo(100.5);
  }

  private static List<Line> lines(Episode... episodes) {
    return new Episodes(List.of(episodes)).lines();
  }

  private static Episode episode(long accepted, Answers... burst) {
    return new Episode(
        Stream.concat(Stream.of(BEFORE, AFTER), Stream.of(burst)).toList(),
        List.of(),
        accepted + 20,
        0);
  }
}
