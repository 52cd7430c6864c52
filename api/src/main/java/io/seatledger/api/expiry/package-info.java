/** What the service does by itself when the time of an assignment is up. */
@NullMarked
package io.seatledger.api.expiry;

import org.jspecify.annotations.NullMarked;
