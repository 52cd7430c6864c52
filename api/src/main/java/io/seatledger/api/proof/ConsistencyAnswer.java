package io.seatledger.api.proof;

import io.seatledger.command.proof.ConsistencyProof;
import java.util.List;

/** Shows that a checkpoint of the later size continues that of the earlier one. */
record ConsistencyAnswer(long fromSize, long toSize, List<String> path) {

  static ConsistencyAnswer of(ConsistencyProof proof) {
    return new ConsistencyAnswer(proof.earlier(), proof.size(), proof.path());
  }
}
