/** The same rules as an aggregate of Axon, kept by Axon's own JPA event store. */
@NullMarked
package io.seatledger.bench.stock;

import org.jspecify.annotations.NullMarked;
