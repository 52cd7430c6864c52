/** How busy this node was in the last minutes. */
@NullMarked
package io.seatledger.api.dashboard.load;

import org.jspecify.annotations.NullMarked;
