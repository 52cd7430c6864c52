/** A license service as most would write it: rows that are updated, and no history. */
@NullMarked
package io.seatledger.bench.crud;

import org.jspecify.annotations.NullMarked;
