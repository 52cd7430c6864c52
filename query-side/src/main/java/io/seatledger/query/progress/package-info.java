/** How far the read side has come. */
@NullMarked
package io.seatledger.query.progress;

import org.jspecify.annotations.NullMarked;
