/** A large estate made by rule, and how it gets into the books. */
@NullMarked
package io.seatledger.bench.estate;

import org.jspecify.annotations.NullMarked;
