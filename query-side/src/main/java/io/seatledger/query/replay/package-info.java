/** How the rows of projections are built again from the ledger beside those that are read. */
@NullMarked
package io.seatledger.query.replay;

import org.jspecify.annotations.NullMarked;
