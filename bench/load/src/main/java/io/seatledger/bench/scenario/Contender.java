package io.seatledger.bench.scenario;

import java.time.Duration;
import java.util.function.Function;

/**
 * Somebody who takes part in a race.
 *
 * @param work works for that long, and tells what was measured
 */
public record Contender(String name, Function<Duration, Sample> work) {}
