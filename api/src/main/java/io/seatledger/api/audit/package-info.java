/** The trail of all that was done with the books. */
@NullMarked
package io.seatledger.api.audit;

import org.jspecify.annotations.NullMarked;
