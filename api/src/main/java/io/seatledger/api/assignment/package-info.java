/** Assignments over HTTP. */
@NullMarked
package io.seatledger.api.assignment;

import org.jspecify.annotations.NullMarked;
