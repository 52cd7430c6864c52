/** One trace from a request to the rows that show what it did, where an operator wants it. */
@NullMarked
package io.seatledger.api.trace;

import org.jspecify.annotations.NullMarked;
