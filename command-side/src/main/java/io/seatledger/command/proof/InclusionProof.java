package io.seatledger.command.proof;

import java.util.HexFormat;
import java.util.List;

/**
 * What shows that an event is among those that a checkpoint stands for.
 *
 * @param index the event's place among its tenant's events, from 0
 * @param size how many events the checkpoint stands for
 * @param path hashes in hex, from the bottom up (RFC 9162, section 2.1.3)
 */
public record InclusionProof(long index, long size, List<String> path) {

  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether the event with that chain hash is among those that the root stands for. */
  public boolean shows(String chainHash, String rootHash) {
    var hex = HexFormat.of();
    return Proof.includes(
        hex.parseHex(rootHash),
        size,
        index,
        hex.parseHex(chainHash),
        path.stream().map(hex::parseHex).toList());
  }
}
