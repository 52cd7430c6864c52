/** The one deployable: REST, security and composition of the two sides. */
@NullMarked
package io.seatledger.api;

import org.jspecify.annotations.NullMarked;
