/**
 * What single steps cost, without database and network. Benchmarks of what a package keeps to
 * itself are in a package of its name.
 */
@NullMarked
package io.seatledger.bench.micro;

import org.jspecify.annotations.NullMarked;
