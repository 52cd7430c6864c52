package io.seatledger.events.license;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a license costs.
 *
 * @param negotiatedDiscount percent off the list price, 0 to 100
 */
public record Pricing(
    @Nullable Cost cost, @Nullable BigDecimal listPrice, @Nullable BigDecimal negotiatedDiscount) {}
