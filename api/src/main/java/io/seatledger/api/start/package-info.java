/** What must be in order before the service takes its first request. */
@NullMarked
package io.seatledger.api.start;

import org.jspecify.annotations.NullMarked;
