/** The load generator wrk. */
@NullMarked
package io.seatledger.bench.wrk;

import org.jspecify.annotations.NullMarked;
