/** Which moment an answer is true for. */
@NullMarked
package io.seatledger.api.time;

import org.jspecify.annotations.NullMarked;
