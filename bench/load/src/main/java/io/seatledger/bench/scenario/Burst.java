package io.seatledger.bench.scenario;

import static io.seatledger.bench.scenario.Episode.AFTER;
import static io.seatledger.bench.scenario.Episode.BEFORE;
import static io.seatledger.bench.scenario.Episode.BURST;
import static io.seatledger.bench.scenario.Episode.WARM_UP;

import io.seatledger.bench.load.Gatling;
import io.seatledger.bench.load.Phase;
import io.seatledger.bench.report.Effort;
import io.seatledger.bench.report.Finding;
import io.seatledger.bench.service.Pause;
import io.seatledger.bench.service.Stage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What the product does while more is asked of it than it can do, and after that. */
public record Burst() implements Scenario {

  private static final double TIMES_USUAL = 4;
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
    var usual = Gatling.SHARE_OF_LIMIT * limit;
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
    var gatling = new Gatling(stage.module("gatling"), stage.scratch(), stage.java());
    var answers = gatling.assign(stage.product(), license, phases);
    var episode = new Episode(answers, seatsAtLast(stage, license));
    System.out.printf("%s: %s%n", name(), episode);
    return episode;
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
    Assigning over HTTP on one license at fixed rates, whatever is answered (Gatling, open model, as many connections \
    as that takes). Its limit is what wrk gets from 64 connections: %,.0f per second. It is asked at %.0f %% of that \
    for %d s to be warm, and for as long again *before*; then at %.0f times that in the *burst* of %d s; and \
    *after* that as before. The burst is %d s away from what is before and after it. A request is given up after a \
    minute. When nothing is under way any more, seats are counted; that of a request that was given up may be among \
    them.\
    """
        .formatted(
            limit,
            Gatling.SHARE_OF_LIMIT * 100,
            round.toSeconds(),
            TIMES_USUAL,
            round.multipliedBy(ROUNDS_PER_BURST).toSeconds(),
            PAUSE.toSeconds());
  }
}
