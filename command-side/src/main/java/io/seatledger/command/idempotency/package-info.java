/** Requests that are carried out once, however often they are sent: their keys and kept answers. */
@NullMarked
package io.seatledger.command.idempotency;

import org.jspecify.annotations.NullMarked;
