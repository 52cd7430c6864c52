/** What operators do with the running service. */
@NullMarked
package io.seatledger.api.operations;

import org.jspecify.annotations.NullMarked;
