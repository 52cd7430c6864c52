package io.seatledger.bench.scenario;

import static io.seatledger.bench.load.Answers.CREATED;
import static io.seatledger.bench.load.Answers.TOO_MANY;
import static io.seatledger.bench.load.Answers.UNAVAILABLE;
import static io.seatledger.bench.scenario.Episode.AFTER;
import static io.seatledger.bench.scenario.Episode.BEFORE;
import static io.seatledger.bench.scenario.Episode.BURST;
import static io.seatledger.bench.scenario.Episode.title;

import io.seatledger.bench.report.Line;
import io.seatledger.bench.report.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Bursts, one after another, and what must be true of them. */
record Episodes(List<Episode> all) {

  private static final double TIMES_AS_LONG = 3;
  private static final double AS_BEFORE = 1.5;
  private static final double AT_ONCE = 1;
  private static final Set<Integer> DONE = Set.of(CREATED);
  private static final Set<Integer> DONE_OR_REFUSED = Set.of(CREATED, TOO_MANY, UNAVAILABLE);

  Race race() {
    var samples = new LinkedHashMap<String, List<Sample>>();
    for (var episode : all) {
      episode
          .samples()
          .forEach((title, it) -> samples.computeIfAbsent(title, _ -> new ArrayList<>()).add(it));
    }
    return Race.of(samples);
  }

  /** A refusal is at once if it takes no longer than what was done before. */
  List<Line> lines() {
    var done =
        Stream.of(
            within(TIMES_AS_LONG, BURST, CREATED, all), within(AS_BEFORE, AFTER, CREATED, all));
    var none =
        Stream.of(
            none("before, other than 201", it -> it.others(BEFORE, DONE)),
            none("burst, other than 201, 429 and 503", it -> it.others(BURST, DONE_OR_REFUSED)),
            none("after, other than 201", it -> it.others(AFTER, DONE)),
            none("acknowledged and lost", Episode::lost));
    return Stream.of(done, refusals(), none).flatMap(it -> it).toList();
  }

  private Stream<Line> refusals() {
    return Stream.of(TOO_MANY, UNAVAILABLE)
        .filter(status -> !refusing(status).isEmpty())
        .map(status -> within(AT_ONCE, BURST, status, refusing(status)));
  }

  private List<Episode> refusing(int status) {
    return all.stream().filter(it -> it.has(BURST, status)).toList();
  }

  /** Each is compared with what was before itself: the machine may be another the next time. */
  private static Line within(double times, String phase, int status, List<Episode> episodes) {
    var claim =
        "99 %% answered within, %s ÷ %s".formatted(title(phase, status), title(BEFORE, CREATED));
    var ratios = episodes.stream().map(it -> it.timesAsLong(phase, status)).toList();
    return Line.atMost(times, claim, new Series(claim, ratios).median());
  }

  private Line none(String what, ToLongFunction<Episode> number) {
    return Line.atMost(0, what, (double) all.stream().mapToLong(number).sum());
  }
}
