/** What happened to a license, an assignment or a holder. */
@NullMarked
package io.seatledger.api.history;

import org.jspecify.annotations.NullMarked;
