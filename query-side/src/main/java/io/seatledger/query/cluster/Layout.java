package io.seatledger.query.cluster;

import io.seatledger.query.progress.StoredSegment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a processor is cut into segments. */
record Layout(List<StoredSegment> segments) {

  private static final Comparator<StoredSegment> FINER =
      Comparator.comparingInt(StoredSegment::mask).thenComparingInt(StoredSegment::id);

  Layout {
    segments = List.copyOf(segments);
  }

  /** The one that is named, or else the one that it suits best. */
  Optional<StoredSegment> chosen(Operation operation, @Nullable Integer id) {
    if (id != null) {
      return find(id);
    }
    return operation == Operation.SPLIT
        ? segments.stream().min(FINER)
        : segments.stream().max(FINER);
  }

  Optional<StoredSegment> find(int id) {
    return segments.stream().filter(segment -> segment.id() == id).findFirst();
  }

  /** The one that it makes a whole with; none if it is all, or that one is cut further. */
  Optional<StoredSegment> otherHalf(StoredSegment one) {
    return find(one.segment().mergeableSegmentId())
        .filter(other -> other.id() != one.id() && other.mask() == one.mask());
  }
}
