/** What was measured, and how it is told. */
@NullMarked
package io.seatledger.bench.report;

import org.jspecify.annotations.NullMarked;
