/** Makes audit packs in the background, on any of the nodes, and keeps them (ADR 13). */
@NullMarked
package io.seatledger.api.packing;

import org.jspecify.annotations.NullMarked;
