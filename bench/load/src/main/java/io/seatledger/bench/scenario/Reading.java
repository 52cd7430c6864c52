package io.seatledger.bench.scenario;

import io.seatledger.bench.service.Pause;
import io.seatledger.bench.service.Service;
import java.time.Duration;

/** Events that are read again by the baseline for that. */
final class Reading {

  private static final String PATH = "/api/v1/readings";
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Reading() {}

  /** Has all events read once; how many there were per second. */
  static double of(Service replay, String kind) {
    replay.http().post(PATH + "?kind=" + kind, "");
    var reading = replay.http().get(PATH);
    while (!reading.path("micros").isNumber()) {
      Pause.of(PAUSE);
      reading = replay.http().get(PATH);
    }
    return reading.get("events").asLong() * 1e6 / reading.get("micros").asLong();
  }
}
