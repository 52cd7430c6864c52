package io.seatledger.bench.machine;

import java.time.Duration;

/** Processor time used by a service and by the database for it. */
public record CpuTime(Duration service, Duration database) {}
