/** Assignments as the books show them. */
@NullMarked
package io.seatledger.query.assignment;

import org.jspecify.annotations.NullMarked;
