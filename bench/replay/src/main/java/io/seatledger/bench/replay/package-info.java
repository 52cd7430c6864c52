/** The product's own events, read again by others: to nothing, and into rows by JPA. */
@NullMarked
package io.seatledger.bench.replay;

import org.jspecify.annotations.NullMarked;
