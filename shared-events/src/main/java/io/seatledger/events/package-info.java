/** What happened: the facts of the ledger. Depends on nothing; everything may depend on it. */
@NullMarked
package io.seatledger.events;

import org.jspecify.annotations.NullMarked;
