/** The compliance figures over HTTP. */
@NullMarked
package io.seatledger.api.compliance;

import org.jspecify.annotations.NullMarked;
