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

  Contender of(Service service) {
    return of(service, service.name());
  }

  Contender of(Service service, String name) {
    return new Contender(name, duration -> measure(service, duration));
  }

  /** Throughput when it is asked again as soon as it has answered, once warm. */
  double limit(Service service, Effort effort) {
    var asking = of(service).work();
    var _ = asking.apply(effort.warmUp());
    return asking.apply(effort.round()).values().getOrDefault(THROUGHPUT, 0.0);
  }

  private Sample measure(Service service, Duration duration) {
    stage.settle();
    var ids = service.licenses(licenses, SEATS);
    stage.settle();
    var wrk = new Wrk(stage.scratch(), CONNECTIONS, preference);
    return new Requests(service).measure(() -> wrk.assign(service, ids, duration));
  }
}
