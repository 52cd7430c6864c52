package io.seatledger.api.proof;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the books are vouched for with.
 *
 * @param signingKey the Ed25519 key that signs checkpoints, the same on all nodes: the path of a
 *     PKCS#8 PEM file, or its text; on the embedded default one is made and kept in the data folder
 */
@ConfigurationProperties("seatledger.audit")
record AuditSettings(@Nullable String signingKey) {

  /** As documentation and refusals name it. */
  static final String SIGNING_KEY = "seatledger.audit.signing-key";
}
