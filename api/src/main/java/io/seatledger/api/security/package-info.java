/**
 * Who calls: verifies tokens, issues them where nobody else does, and says what a caller may do.
 */
@NullMarked
package io.seatledger.api.security;

import org.jspecify.annotations.NullMarked;
