package io.seatledger.query.cluster;

import java.util.List;

/**
 * What a node says of a processor.
 *
 * @param running whether it takes segments, if there are any for it
 * @param segments that it has
 * @param failed of any segments, as one that fails is given up for a while
 */
record ProcessorReport(boolean running, List<SegmentReport> segments, List<FailedBatch> failed) {

  ProcessorReport {
    segments = List.copyOf(segments);
    failed = List.copyOf(failed);
  }
}
