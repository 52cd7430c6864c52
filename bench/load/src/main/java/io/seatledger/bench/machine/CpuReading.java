package io.seatledger.bench.machine;

import java.time.Duration;
import java.util.Map;

/** What a service and each of the database's processes for it had used at a moment. */
public record CpuReading(Duration service, Map<Long, Duration> database) {

  public CpuReading {
    database = Map.copyOf(database);
  }

  /** What was used since an earlier reading; a process that ended in between is left out. */
  public CpuTime since(CpuReading earlier) {
    var inDatabase =
        database.entrySet().stream()
            .map(it -> it.getValue().minus(earlier.usedBy(it.getKey())))
            .reduce(Duration.ZERO, Duration::plus);
    return new CpuTime(service.minus(earlier.service), inDatabase);
  }

  private Duration usedBy(long pid) {
    return database.getOrDefault(pid, Duration.ZERO);
  }
}
