/**
 * Proofs that an outsider can check: trees of hashes over a tenant's events, and signed checkpoints
 * of them. Pure but for the keys; depends on nothing.
 */
@NullMarked
package io.seatledger.command.proof;

import org.jspecify.annotations.NullMarked;
