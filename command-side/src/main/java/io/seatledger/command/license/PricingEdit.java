package io.seatledger.command.license;

import io.seatledger.events.license.Cost;
import io.seatledger.events.license.Pricing;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The edits of a request to a license's {@link Pricing}. */
public record PricingEdit(
    @Nullable Edit<@Nullable Cost> cost,
    @Nullable Edit<@Nullable BigDecimal> listPrice,
    @Nullable Edit<@Nullable BigDecimal> negotiatedDiscount) {

  Pricing applyTo(Pricing current) {
    return new Pricing(
        Edit.of(cost, current.cost()),
        Edit.of(listPrice, current.listPrice()),
        Edit.of(negotiatedDiscount, current.negotiatedDiscount()));
  }
}
