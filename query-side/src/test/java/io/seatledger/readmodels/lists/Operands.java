package io.seatledger.readmodels.lists;

import io.seatledger.query.list.Field;
import io.seatledger.query.list.Operator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Random conditions whose operands are, or are next to, what the rows have. */
final class Operands {

  private final Random random;

  Operands(Random random) {
    this.random = random;
  }

  Condition condition(Field field, Operator operator, List<Object> present) {
    var choice = operator == Operator.ANY_OF || operator == Operator.NONE_OF;
    var none = choice && random.nextInt(4) == 0;
    var some = choice && random.nextInt(8) == 0;
    var operands = new ArrayList<Object>();
    for (int n = choice ? random.nextInt(4) : 1; n > 0; n--) {
      operands.add(operand(field, present));
    }
    if (operands.isEmpty() && !none && !some) {
      operands.add(operand(field, present));
    }
    var written = operands.stream().map(operand -> written(field, operand)).toList();
    return new Condition(field, operator, operands, written, none, some);
  }

  private Object operand(Field field, List<Object> present) {
    var own = present.isEmpty() ? null : present.get(random.nextInt(present.size()));
    return switch (field.kind()) {
      case TEXT, LONG_TEXT -> own == null || random.nextBoolean() ? Texts.any(random) : own;
      case TEXTS -> Texts.any(random);
      case NUMBER -> (own == null ? 7 : (Integer) own) + random.nextInt(3) - 1;
      case LONG -> (own == null ? 7L : (Long) own) + random.nextInt(3) - 1;
      case DECIMAL ->
          (own == null ? BigDecimal.ONE : (BigDecimal) own)
              .add(BigDecimal.valueOf(random.nextInt(3) - 1, 3));
      case TIME ->
          (own == null ? Instant.EPOCH : (Instant) own)
              .plus(random.nextInt(3) - 1, ChronoUnit.MICROS);
      case FLAG -> random.nextBoolean();
      case CHOICE ->
          field.words().get(random.nextInt(field.words().size())).toLowerCase(Locale.ROOT);
    };
  }

  private String written(Field field, Object operand) {
    return switch (operand) {
      case Instant time ->
          time.atOffset(ZoneOffset.ofHoursMinutes(random.nextInt(5), 30))
              .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX"))
              .replaceFirst("(?=[+])", random.nextBoolean() ? "000" : "");
      case BigDecimal number ->
          random.nextBoolean() ? number.toPlainString() : number.stripTrailingZeros().toString();
      case String word when field.anyCase() ->
          random.nextBoolean() ? word.toUpperCase(Locale.ROOT) : word;
      default -> operand.toString();
    };
  }
}
