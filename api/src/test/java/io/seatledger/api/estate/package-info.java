/**
 * A company's software estate as its asset register exports it, and its way into the service; only
 * tests use it.
 */
@NullMarked
package io.seatledger.api.estate;

import org.jspecify.annotations.NullMarked;
