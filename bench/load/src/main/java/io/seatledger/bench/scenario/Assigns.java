package io.seatledger.bench.scenario;

import static io.seatledger.bench.report.Metric.THROUGHPUT;

import io.seatledger.bench.load.Wrk;
import io.seatledger.bench.report.Effort;
import io.seatledger.bench.service.Service;
import io.seatledger.bench.service.Stage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Seats asked for over HTTP, of new licenses in each round. */
record Assigns(Stage stage, int licenses, @Nullable String preference) {

  private static final int CONNECTIONS = 64;
  private static final int SEATS = 10_000_000;
  private static final double GROWTH = 1.05;

  Contender of(Service service) {
    return of(service, service.name());
  }

  Contender of(Service service, String name) {
    return new Contender(name, duration -> measure(service, duration));
  }

  /** Throughput when it is asked again as soon as it has answered, once that grows no more. */
  double limit(Service service, Effort effort) {
    double before;
    double limit = 0;
    do {
      before = limit;
      var asked = of(service).work().apply(effort.warmUp());
      limit = asked.values().getOrDefault(THROUGHPUT, 0.0);
    } while (limit > GROWTH * before);
    return limit;
  }

  private Sample measure(Service service, Duration duration) {
    stage.settle();
    var ids = service.licenses(licenses, SEATS);
    stage.settle();
    var wrk = new Wrk(stage.scratch(), CONNECTIONS, preference);
    return new Requests(service).measure(() -> wrk.assign(service, ids, duration));
  }
}
