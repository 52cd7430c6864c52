/** What was true at an instant and a position of the ledger. */
@NullMarked
package io.seatledger.query.time;

import org.jspecify.annotations.NullMarked;
