/**
 * The event store: append-only, dense, hash-chained, on PostgreSQL, behind Axon's
 * EventStorageEngine.
 */
@NullMarked
package io.seatledger.command.ledger;

import org.jspecify.annotations.NullMarked;
