package io.seatledger.api.estate;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decimals as people group them. {@code 1,200.50} and {@code 1.200,50} can each be meant in one way
 * only; {@code 1,200} could be a thousand or one, and is not read.
 */
final class DecimalNotation {
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]+");
  private static final Pattern ONE_SEPARATOR = Pattern.compile("(-?[0-9]+)[.,]([0-9]+)");
  private static final Pattern THOUSAND_OR_FRACTION =
      Pattern.compile("-?[1-9][0-9]{0,2}[.,][0-9]{3}");

  /** Groups of three behind the first, of one separator throughout, and then maybe a fraction. */
  private static final Pattern GROUPED =
      Pattern.compile(
          "(-?[1-9][0-9]{0,2}(?:([.,' \\h])[0-9]{3})(?:\\2[0-9]{3})*)(?:(?!\\2)[.,]([0-9]+))?");

  private DecimalNotation() {}

  static Optional<BigDecimal> read(String number) {
    if (PLAIN.matcher(number).matches()) {
      return Optional.of(new BigDecimal(number));
    }
    if (THOUSAND_OR_FRACTION.matcher(number).matches()) {
      return Optional.empty();
    }
    return ungrouped(number).or(() -> grouped(number));
  }

  private static Optional<BigDecimal> ungrouped(String number) {
    var parts = ONE_SEPARATOR.matcher(number);
    return parts.matches() ? Optional.of(of(parts.group(1), parts.group(2))) : Optional.empty();
  }

  private static Optional<BigDecimal> grouped(String number) {
    var parts = GROUPED.matcher(number);
    return parts.matches()
        ? Optional.of(of(parts.group(1).replaceAll("[^-0-9]", ""), parts.group(3)))
        : Optional.empty();
  }

  private static BigDecimal of(String whole, String fraction) {
    return new BigDecimal(fraction == null ? whole : whole + "." + fraction);
  }
}
