/** Licenses as the books show them. */
@NullMarked
package io.seatledger.query.license;

import org.jspecify.annotations.NullMarked;
