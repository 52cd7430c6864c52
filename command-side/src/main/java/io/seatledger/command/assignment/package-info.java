/** Decides when a seat was last used. */
@NullMarked
package io.seatledger.command.assignment;

import org.jspecify.annotations.NullMarked;
