/** How events reach the projections: batches, transactions, tokens, dead letters. */
@NullMarked
package io.seatledger.query.processor;

import org.jspecify.annotations.NullMarked;
