/** The command side inside this process, without HTTP, and rows that are merely inserted. */
@NullMarked
package io.seatledger.bench.inprocess;

import org.jspecify.annotations.NullMarked;
