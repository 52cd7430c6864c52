/**
 * What may happen: deciders, aggregates and the ledger. Knows nothing of how the books are read.
 */
@NullMarked
package io.seatledger.command;

import org.jspecify.annotations.NullMarked;
