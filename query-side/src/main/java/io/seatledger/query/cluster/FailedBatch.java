package io.seatledger.query.cluster;

import io.seatledger.query.progress.StoredSegment;

/**
 * The last batch of a segment that failed on a node, if none succeeded there since.
 *
 * @param position of its last event
 */
record FailedBatch(int segment, long position, Failure failure) {

  /** Whether no other node has got over it either. */
  boolean stops(StoredSegment stored) {
    return segment == stored.id() && position > stored.position();
  }
}
