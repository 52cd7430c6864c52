package io.seatledger.bench.scenario;

import static io.seatledger.bench.report.Metric.DATABASE_CPU;
import static io.seatledger.bench.report.Metric.P50;
import static io.seatledger.bench.report.Metric.P99;
import static io.seatledger.bench.report.Metric.SERVICE_CPU;
import static io.seatledger.bench.report.Metric.THROUGHPUT;

import io.seatledger.bench.load.Load;
import io.seatledger.bench.machine.CpuClock;
import io.seatledger.bench.machine.CpuTime;
import io.seatledger.bench.service.Service;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** Requests to a service, and what they cost it and its database. */
record Requests(Service service) {

  /** After all that was to be written before is on disk. */
  Sample measure(Supplier<Load> work) {
    var server = service.server();
    server.checkpoint();
    var clock = new CpuClock(service.pid(), server.pid(), service.database());
    var before = clock.read();
    var load = work.get();
    return sample(load, clock.read().since(before));
  }

  private static Sample sample(Load load, CpuTime cpu) {
    return new Sample(
        Map.of(
            THROUGHPUT, load.perSecond(),
            SERVICE_CPU, micros(cpu.service(), load),
            DATABASE_CPU, micros(cpu.database(), load),
            P50, load.p50() / 1e3,
            P99, load.p99() / 1e3));
  }

  private static double micros(Duration used, Load load) {
    return used.toNanos() / 1e3 / load.requests();
  }
}
