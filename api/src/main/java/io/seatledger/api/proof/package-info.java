/** Verification of a tenant's books, signed checkpoints, and proofs about events (ADR 10). */
@NullMarked
package io.seatledger.api.proof;

import org.jspecify.annotations.NullMarked;
