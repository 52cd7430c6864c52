/** Placeholder. */
@NullMarked
package io.seatledger.query;

import org.jspecify.annotations.NullMarked;
