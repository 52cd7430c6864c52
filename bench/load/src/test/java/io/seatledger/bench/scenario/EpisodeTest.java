package io.seatledger.bench.scenario;

import static io.seatledger.bench.report.Metric.P99;
import static io.seatledger.bench.report.Metric.REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.bench.load.Answers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EpisodeTest {

  private static final List<Answers> ANSWERS =
      List.of(
          new Answers("after", 201, 8, 5, 9),
          new Answers("burst", 503, 70, 1, 2),
          new Answers("burst", 0, 3, 0, 0),
          new Answers("burst", 201, 20, 15, 30),
          new Answers("before", 201, 10, 5, 10));
  private static final List<Answers> CROWD =
      List.of(new Answers("burst", 0, 2, 0, 0), new Answers("burst", 201, 100, 0, 0));

  @Test
  void it_is_told_in_order_of_time() {
    assertThat(new Episode(ANSWERS, CROWD, 38, 100).samples().keySet())
        .containsExactly(
            "before, 201",
            "burst, 503",
            "burst, no answer",
            "burst, 201",
            "after, 201",
            "crowd burst, no answer",
            "crowd burst, 201",
            "seats taken afterwards");
  }

  @Test
  void what_got_no_answer_is_only_counted() {
    var samples = new Episode(ANSWERS, CROWD, 38, 100).samples();

    assertThat(samples.get("burst, no answer").values()).containsOnlyKeys(REQUESTS);
    assertThat(samples.get("crowd burst, 201").values()).containsOnlyKeys(REQUESTS);
    assertThat(samples.get("burst, 503").values()).containsEntry(P99, 2.0);
  }

  @Test
  void what_met_with_something_else_is_counted() {
    assertThat(new Episode(ANSWERS, CROWD, 38, 100).others("burst", Set.of(201, 503))).isEqualTo(5);
  }

  @Test
  void a_seat_is_lost_if_it_was_acknowledged_and_is_not_there() {
    assertThat(new Episode(ANSWERS, CROWD, 37, 103).lost()).isEqualTo(1);
    assertThat(new Episode(ANSWERS, CROWD, 40, 98).lost()).isEqualTo(2);
  }

  @Test
  void a_seat_without_an_answer_is_not_lost() {
    assertThat(new Episode(ANSWERS, CROWD, 40, 103).lost()).isZero();
  }

  @Test
  void a_burst_is_compared_with_what_was_before_it() {
    assertThat(new Episode(ANSWERS, CROWD, 38, 100).timesAsLong("burst", 201)).isEqualTo(3);
  }

  @Test
  void what_never_came_took_for_ever() {
    assertThat(new Episode(ANSWERS, CROWD, 38, 100).timesAsLong("burst", 429)).isInfinite();
  }
}
