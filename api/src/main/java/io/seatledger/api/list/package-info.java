/** What all lists have in common: their parameters and their envelope. */
@NullMarked
package io.seatledger.api.list;

import org.jspecify.annotations.NullMarked;
