package io.seatledger.events.license;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a license costs. An amount is spelled without an exponent, as rows spell it: {@code 1E+3} is
 * {@code 1000}.
 *
 * @param negotiatedDiscount percent off the list price, 0 to 100
 */
public record Pricing(
    @Nullable Cost cost, @Nullable BigDecimal listPrice, @Nullable BigDecimal negotiatedDiscount) {

  public Pricing {
    listPrice = plain(listPrice);
    negotiatedDiscount = plain(negotiatedDiscount);
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
    return amount != null && amount.scale() < 0 ? amount.setScale(0) : amount;
  }
}
