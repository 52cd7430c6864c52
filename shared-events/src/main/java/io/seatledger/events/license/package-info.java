/** The facts in the life of a license and its seats. */
@NullMarked
package io.seatledger.events.license;

import org.jspecify.annotations.NullMarked;
