package io.seatledger.command.proof;

import java.util.HexFormat;
import java.util.List;

/**
 * What shows that the books went on from an earlier checkpoint and were not written anew.
 *
 * @param earlier how many events the earlier checkpoint stands for
 * @param size how many the later one stands for
 * @param path hashes in hex, from the bottom up (RFC 9162, section 2.1.4)
 */
public record ConsistencyProof(long earlier, long size, List<String> path) {

  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Whether the events that the later root stands for begin with those of the earlier one. */
  public boolean shows(String earlierRoot, String rootHash) {
    var hex = HexFormat.of();
    return Proof.continues(
        hex.parseHex(earlierRoot),
        earlier,
        hex.parseHex(rootHash),
        size,
        path.stream().map(hex::parseHex).toList());
  }
}
