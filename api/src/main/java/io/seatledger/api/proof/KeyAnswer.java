package io.seatledger.api.proof;

/**
 * The key that checkpoints are checked with.
 *
 * @param publicKey PEM
 */
record KeyAnswer(String keyId, String algorithm, String publicKey) {}
