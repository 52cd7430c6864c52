/** What a client is told instead of an answer: RFC 9457 problems, for every error there is. */
@NullMarked
package io.seatledger.api.problem;

import org.jspecify.annotations.NullMarked;
