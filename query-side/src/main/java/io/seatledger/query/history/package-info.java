/** Tells what happened, event by event. */
@NullMarked
package io.seatledger.query.history;

import org.jspecify.annotations.NullMarked;
