package io.seatledger.readmodels.lists;

import io.seatledger.events.SourceType;
import io.seatledger.readmodels.Given;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of rows, often equal, often missing, often odd. */
public final class RandomValues {

  private final Random random;

  public RandomValues(Random random) {
    this.random = random;
  }

  public boolean flag() {
    return random.nextBoolean();
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  public String text() {
    return Texts.any(random);
  }

  public @Nullable String textOrNull() {
    return random.nextInt(4) == 0 ? null : text();
  }

  public List<String> texts() {
    return Stream.generate(this::text).limit(random.nextInt(4)).distinct().toList();
  }

  /** Around the time of the test, to the microsecond, or years from it. */
  public Instant time() {
    return switch (random.nextInt(4)) {
      case 0 -> Given.NOW;
      case 1 -> Given.NOW.plusNanos(1000L * (random.nextInt(5) - 2));
      case 2 -> Given.NOW.plus(Duration.ofHours(random.nextInt(5000) - 2500));
      default -> Given.NOW.plus(Duration.ofDays(random.nextInt(40_000) - 20_000));
    };
  }

  /** Not before that time. */
  public Instant timeFrom(Instant earliest) {
    var time = time();
    return time.isBefore(earliest) ? earliest : time;
  }

  public @Nullable Instant timeOrNull() {
    return random.nextInt(3) == 0 ? null : time();
  }

  public @Nullable BigDecimal decimalOrNull() {
    return random.nextInt(4) == 0
        ? null
        : BigDecimal.valueOf(random.nextInt(50), random.nextInt(5) - 1);
  }

  public <E> E any(E[] several) {
    return several[random.nextInt(several.length)];
  }

  public SourceType sourceType() {
    return any(SourceType.values());
  }
}
