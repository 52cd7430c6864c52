/** HTTP as the product speaks it, as far as a plain service would, for all baselines. */
@NullMarked
package io.seatledger.bench.http;

import org.jspecify.annotations.NullMarked;
