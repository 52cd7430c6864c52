/** Events that projections could not take: to be seen, tried again or given up. */
@NullMarked
package io.seatledger.query.deadletter;

import org.jspecify.annotations.NullMarked;
