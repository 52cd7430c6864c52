/** Reads requests strictly and writes answers exactly. */
@NullMarked
package io.seatledger.api.json;

import org.jspecify.annotations.NullMarked;
