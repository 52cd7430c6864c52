/** Placeholder. */
@NullMarked
package io.seatledger.api;

import org.jspecify.annotations.NullMarked;
