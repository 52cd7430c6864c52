package io.seatledger.api.packfile;

import io.seatledger.command.proof.Checkpoint;
import io.seatledger.command.proof.Signatures;
import java.security.PublicKey;

/**
 * Where the tenant's books stood, as the file of a pack.
 *
 * @param signature of the checkpoint's canonical text, in base64url
 */
record SignedCheckpoint(Checkpoint checkpoint, String keyId, String signature) {

  String canonical() {
    return Json.canonical(this);
  }

  boolean isSignedWith(PublicKey key) {
    return Signatures.holds(checkpoint, signature, key);
  }
}
