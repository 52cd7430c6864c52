/** The load generators, and what became of their requests. */
@NullMarked
package io.seatledger.bench.load;

import org.jspecify.annotations.NullMarked;
