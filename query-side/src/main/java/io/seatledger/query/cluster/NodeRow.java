package io.seatledger.query.cluster;

import io.seatledger.query.progress.StoredSegment;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A node, and what it says of its processors. */
record NodeRow(Node node, Map<String, ProcessorReport> processors) {

  NodeRow {
    processors = Map.copyOf(processors);
  }

  /** Whether it takes segments of the processor. */
  boolean runs(String processor) {
    return reports(processor).anyMatch(ProcessorReport::running);
  }

  boolean owns(StoredSegment stored) {
    return node.id().equals(stored.owner());
  }

  Optional<SegmentReport> report(String processor, StoredSegment stored) {
    return reports(processor)
        .flatMap(report -> report.segments().stream())
        .filter(said -> said.isOf(stored))
        .findFirst();
  }

  Stream<Failure> failures(String processor, StoredSegment stored) {
    return reports(processor)
        .flatMap(report -> report.failed().stream())
        .filter(batch -> batch.stops(stored))
        .map(FailedBatch::failure);
  }

  private Stream<ProcessorReport> reports(String processor) {
    return Stream.ofNullable(processors.get(processor));
  }
}
