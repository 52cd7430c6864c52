package io.seatledger.bench.scenario;

import static io.seatledger.bench.report.Metric.DATABASE_CPU;
import static io.seatledger.bench.report.Metric.P50;
import static io.seatledger.bench.report.Metric.P99;
import static io.seatledger.bench.report.Metric.SERVICE_CPU;
import static io.seatledger.bench.report.Metric.THROUGHPUT;

import io.seatledger.bench.load.Load;
import io.seatledger.bench.load.Wrk;
import io.seatledger.bench.machine.CpuClock;
import io.seatledger.bench.machine.CpuTime;
import io.seatledger.bench.service.DatabaseServer;
import io.seatledger.bench.service.Service;
import io.seatledger.bench.service.Stage;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Seats asked for over HTTP, of new licenses in each round. */
record Assigns(Stage stage, int licenses, @Nullable String preference) {

  private static final int CONNECTIONS = 64;
  private static final int SEATS = 10_000_000;

  Contender of(Service service) {
    return of(service, service.name());
  }

  Contender of(Service service, String name) {
    return new Contender(name, duration -> measure(service, duration));
  }

  private Sample measure(Service service, Duration duration) {
    stage.settle();
    var ids = service.licenses(licenses, SEATS);
    var server = stage.server();
    stage.settle();
    server.checkpoint();
    var clock = clock(service, server);
    var before = clock.read();
    var load = new Wrk(stage.scratch(), CONNECTIONS, preference).assign(service, ids, duration);
    return sample(load, clock.read().since(before));
  }

  private static CpuClock clock(Service service, DatabaseServer server) {
    return new CpuClock(service.pid(), server.pid(), service.database());
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
