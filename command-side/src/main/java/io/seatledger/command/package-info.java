/** Placeholder. */
@NullMarked
package io.seatledger.command;

import org.jspecify.annotations.NullMarked;
