package io.seatledger.api.proof;

import java.time.Instant;

/** A signed checkpoint as it is told. */
record CheckpointAnswer(
    String tenantId,
    long events,
    long position,
    Instant recordedAt,
    String chainHash,
    String rootHash,
    String signature,
    String keyId,
    String token) {

  static CheckpointAnswer of(KeptCheckpoint signed, String keyId) {
    var checkpoint = signed.checkpoint();
    return new CheckpointAnswer(
        checkpoint.tenantId(),
        checkpoint.events(),
        checkpoint.position(),
        checkpoint.recordedAt(),
        checkpoint.chainHash(),
        checkpoint.rootHash(),
        signed.signature(),
        keyId,
        signed.token());
  }
}
