/** Load by Gatling, which does not run beside Spring Boot and so has a process of its own. */
@NullMarked
package io.seatledger.bench.gatling;

import org.jspecify.annotations.NullMarked;
