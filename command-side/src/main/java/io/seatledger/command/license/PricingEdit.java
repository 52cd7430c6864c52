package io.seatledger.command.license;

import io.seatledger.events.license.Cost;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.wire.CostSize;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The edits of a request to a license's {@link Pricing}.
 *
 * @param cost a merge patch of the cost
 */
public record PricingEdit(
    @Nullable Edit<@Nullable Cost> cost,
    @Nullable Edit<@Nullable BigDecimal> listPrice,
    @Nullable Edit<@Nullable BigDecimal> negotiatedDiscount) {

  Pricing applyTo(Pricing current) {
    return new Pricing(
        cost(current.cost()),
        Edit.of(listPrice, current.listPrice()),
        Edit.of(negotiatedDiscount, current.negotiatedDiscount()));
  }

  private @Nullable Cost cost(@Nullable Cost current) {
    var patch = Edit.of(cost, null);
    return cost == null || patch == null
        ? Edit.of(cost, current)
        : MergePatch.merge(current, patch);
  }

  /** Whether the patch and what it leaves as it is are more than a cost may have, as JSON. */
  boolean isTooLarge(Pricing current) {
    var merged = cost == null ? null : cost(current.cost());
    return merged != null && CostSize.of(merged) > Cost.MOST_BYTES;
  }
}
