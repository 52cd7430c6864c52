package io.seatledger.api.operations;

import io.seatledger.query.cluster.ProcessorStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A processor, as operators get it. */
record ProcessorAnswer(
    String name,
    boolean paused,
    long head,
    long lag,
    boolean replaying,
    int percent,
    List<SegmentAnswer> segments,
    @Nullable OrderAnswer lastOrder) {

  ProcessorAnswer {
    segments = List.copyOf(segments);
  }

  /** All that there are. */
  record All(List<ProcessorAnswer> data) {

    All {
      data = List.copyOf(data);
    }

    static All of(List<ProcessorStatus> processors) {
      return new All(processors.stream().map(ProcessorAnswer::of).toList());
    }
  }

  static ProcessorAnswer of(ProcessorStatus status) {
    return new ProcessorAnswer(
        status.name(),
        status.paused(),
        status.head(),
        status.lag(),
        status.replaying(),
        status.percent(),
        status.segments().stream().map(SegmentAnswer::of).toList(),
        OrderAnswer.of(status.order()));
  }
}
