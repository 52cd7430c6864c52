package io.seatledger.api.proof;

import io.seatledger.command.proof.InclusionProof;
import io.seatledger.command.proof.Place;
import java.util.List;

/** Shows that an event is among those that a checkpoint of that size stands for. */
record InclusionAnswer(
    String eventId, long position, String chainHash, long index, long size, List<String> path) {

  static InclusionAnswer of(String eventId, Place place, InclusionProof proof) {
    return new InclusionAnswer(
        eventId, place.position(), place.chainHash(), proof.index(), proof.size(), proof.path());
  }
}
