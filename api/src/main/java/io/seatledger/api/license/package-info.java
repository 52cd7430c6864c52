/** Licenses over HTTP. */
@NullMarked
package io.seatledger.api.license;

import org.jspecify.annotations.NullMarked;
