package io.seatledger.bench.report;

import java.util.List;

/** One metric of all contenders. */
public record Table(Metric metric, List<Series> series) {}
