package io.seatledger.bench.scenario;

import static io.seatledger.bench.scenario.Episode.AFTER;
import static io.seatledger.bench.scenario.Episode.BEFORE;
import static io.seatledger.bench.scenario.Episode.BURST;
import static io.seatledger.bench.scenario.Episode.WARM_UP;

import io.seatledger.bench.load.Answers;
import io.seatledger.bench.load.Gatling;
import io.seatledger.bench.load.Phase;
import io.seatledger.bench.load.Wrk;
import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Finding;
import io.seatledger.bench.service.Pause;
import io.seatledger.bench.service.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** What the product does while more is asked of it than it can do, and after that. */
public record Burst() implements Scenario {

  /** Of what wrk gets from few connections: what the product can do for long. */
  private static final double USUAL = 0.8;

  private static final double TIMES_USUAL = 4;

  /** Per second, of those who measure how long it takes; the crowd asks for the rest. */
  private static final int PROBES = 100;

  private static final String PROBE = "per_probe";

  private static final int CROWD = 1_000;
  private static final int ROUNDS_PER_BURST = 2;
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int SEATS = 10_000_000;

  @Override
  public String name() {
    return "burst";
  }

  @Override
  public Finding run(Stage stage, Effort effort) {
    double limit = new Assigns(stage, 1, null).limit(stage.product(), effort);
    var phases = phases(limit, effort.round());
    var episodes = Stream.generate(() -> episode(stage, phases)).limit(effort.rounds());
    var all = new Episodes(episodes.toList());
    return new Finding(name(), question(limit, effort.round()), all.race().tables(), all.lines());
  }

  /** The pause before the burst lets what was asked before be answered without it. */
  private static List<Phase> phases(double limit, Duration round) {
    var usual = USUAL * limit;
    var burst = round.multipliedBy(ROUNDS_PER_BURST);
    var begin = round.multipliedBy(2).plus(PAUSE);
    return List.of(
        new Phase(WARM_UP, Duration.ZERO, usual, round),
        new Phase(BEFORE, round, usual, round),
        new Phase(BURST, begin, TIMES_USUAL * usual, burst),
        new Phase(AFTER, begin.plus(burst).plus(PAUSE), usual, round));
  }

  private Episode episode(Stage stage, List<Phase> phases) {
    stage.settle();
    var license = stage.product().licenses(1, SEATS).getFirst();
    stage.server().checkpoint();
    var begun = new CompletableFuture<Instant>();
    var crowd = begun.thenApplyAsync(begin -> crowd(stage, license, phases, begin));
    var answers = probes(stage, license, phases, () -> begun.complete(Instant.now()));
    begun.completeExceptionally(new IllegalStateException("Gatling has not told of its begin"));
    var asked = crowd.join();
    var taken = seatsAtLast(stage, license);
    var seats = stage.product().seatsOf(license, PROBE);
    var episode = new Episode(answers, asked, seats, taken - seats);
    System.out.printf("%s: %s%n", name(), episode);
    return episode;
  }

  private static List<Answers> probes(
      Stage stage, String license, List<Phase> phases, Runnable onBegin) {
    var gatling = new Gatling(stage.module("gatling"), stage.scratch(), stage.java());
    var probes = phases.stream().map(phase -> phase.at(PROBES)).toList();
    return gatling.assign(stage.product(), license, PROBE, probes, onBegin);
  }

  private static List<Answers> crowd(
      Stage stage, String license, List<Phase> phases, Instant begin) {
    var wrk = new Wrk(stage.scratch(), CROWD, null);
    var answers = new ArrayList<Answers>();
    for (var phase : phases) {
      Pause.until(begin.plus(phase.begin()));
      var rate = Math.max(1, phase.rate() - PROBES);
      var load = wrk.assign(stage.product(), license, rate, phase.duration());
      answers.addAll(load.answers(phase.name()));
    }
    return answers;
  }

  /** What was given up by who asked may be done all the same, and is waited for. */
  private static long seatsAtLast(Stage stage, String license) {
    long seats;
    do {
      seats = stage.product().usedSeats(license);
      Pause.of(PAUSE);
      stage.settle();
    } while (seats != stage.product().usedSeats(license));
    return seats;
  }

  private static String question(double limit, Duration round) {
    return """
    Assigning over HTTP on one license, whatever is answered. Its limit is what wrk gets from 64 connections: %,.0f \
    per second. It is asked at %.0f %% of that for %d s to be warm, and for as long again *before*; then at %.0f \
    times that in the *burst* of %d s; and *after* that as before. The burst is %d s away from what is before and \
    after it. %d requests per second are of Gatling, at a fixed rate (open model), and it is measured how long each \
    takes; all others are of a *crowd*: wrk on %,d connections, at a fixed rate as long as one of them is free. When \
    nothing is under way any more, seats are counted, those that Gatling asked for by themselves; what the crowd had \
    under way when a phase ended may be among the others.\
    """
        .formatted(
            limit,
            USUAL * 100,
            round.toSeconds(),
            TIMES_USUAL,
            round.multipliedBy(ROUNDS_PER_BURST).toSeconds(),
            PAUSE.toSeconds(),
            PROBES,
            CROWD);
  }
}
