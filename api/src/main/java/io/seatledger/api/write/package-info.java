/** What all writes have in common: ids, carrying out, refusals as problems, consistency tokens. */
@NullMarked
package io.seatledger.api.write;

import org.jspecify.annotations.NullMarked;
