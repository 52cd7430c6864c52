package io.seatledger.bench.report;

import com.fasterxml.jackson.annotation.JsonValue;

/** What is measured of a round. */
public enum Metric {
  THROUGHPUT("throughput", "per second"),
  SERVICE_CPU("CPU of the service", "µs per request"),
  DATABASE_CPU("CPU of its database", "µs per request"),
  P50("50 % answered within", "ms"),
  P99("99 % answered within", "ms"),
  LOADED("loaded into the books", "events per second"),
  SHOWN("loaded into books and read models", "events per second"),
  BYTES("on disk, indexes included", "bytes per event"),
  REQUESTS("requests", "in all"),
  HEAP("live objects on the heap", "MB"),
  CONNECTIONS("connections, HTTP and JDBC", "open sockets"),
  THREADS("threads of the operating system", "live");

  private final String label;
  private final String unit;

  Metric(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  @JsonValue
  public String title() {
    return label + ", " + unit;
  }
}
