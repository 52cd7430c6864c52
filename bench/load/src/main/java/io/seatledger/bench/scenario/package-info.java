/** What is measured. */
@NullMarked
package io.seatledger.bench.scenario;

import org.jspecify.annotations.NullMarked;
