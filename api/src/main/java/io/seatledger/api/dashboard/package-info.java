/** What people look at: pages that show how the estate and the service are, and turn its knobs. */
@NullMarked
package io.seatledger.api.dashboard;

import org.jspecify.annotations.NullMarked;
