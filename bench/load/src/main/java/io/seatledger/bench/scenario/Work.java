package io.seatledger.bench.scenario;

import static io.seatledger.bench.report.Metric.DATABASE_CPU;
import static io.seatledger.bench.report.Metric.SERVICE_CPU;
import static io.seatledger.bench.report.Metric.THROUGHPUT;

import io.seatledger.bench.inprocess.Callers.Done;
import io.seatledger.bench.machine.CpuClock;
import io.seatledger.bench.machine.CpuTime;
import io.seatledger.bench.service.DatabaseServer;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What this process does itself, in a database of its own. */
record Work(DatabaseServer server, String database) {

  /** Somebody who prepares each round, and is then measured while it works for that long. */
  Contender contender(String name, Supplier<Function<Duration, Done>> prepared) {
    return new Contender(name, duration -> measure(prepared.get(), duration));
  }

  private Sample measure(Function<Duration, Done> work, Duration duration) {
    server.checkpoint();
    var clock = new CpuClock(ProcessHandle.current().pid(), server.pid(), database);
    var before = clock.read();
    var done = work.apply(duration);
    return sample(done, clock.read().since(before));
  }

  private static Sample sample(Done done, CpuTime cpu) {
    return new Sample(
        Map.of(
            THROUGHPUT, done.acts() * 1e9 / done.elapsed().toNanos(),
            SERVICE_CPU, cpu.service().toNanos() / 1e3 / done.acts(),
            DATABASE_CPU, cpu.database().toNanos() / 1e3 / done.acts()));
  }
}
