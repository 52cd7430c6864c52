package io.seatledger.bench.scenario;

import io.seatledger.bench.service.DatabaseServer;

/** How large a table is, with its indexes, and how many rows it has. */
record Size(long bytes, long events) {

  static Size of(DatabaseServer server, String database, String table) {
    return server
        .superuser(database)
        .sql(
            "select pg_total_relation_size('%1$s') as bytes, count(*) as events from %1$s"
                .formatted(table))
        .query(Size.class)
        .single();
  }

  Size since(Size earlier) {
    return new Size(bytes - earlier.bytes, events - earlier.events);
  }

  double perEvent() {
    return (double) bytes / events;
  }
}
