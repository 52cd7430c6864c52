/** How the service is: looked at regularly, told as health and as metrics. */
@NullMarked
package io.seatledger.api.health;

import org.jspecify.annotations.NullMarked;
