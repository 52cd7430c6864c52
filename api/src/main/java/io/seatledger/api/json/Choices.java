package io.seatledger.api.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads values of which there are only a few. */
public final class Choices {

  private Choices() {}

  /** A flag. */
  public static Reading<Boolean> flag() {
    return value -> {
      if (!value.isBoolean()) {
        throw new Unreadable("wrong_type", "must be true or false");
      }
      return value.booleanValue();
    };
  }

  /** One of the constants, spelled in lower case. */
  public static <E extends Enum<E>> Reading<E> oneOf(Class<E> choice) {
    return reading(choice, UnaryOperator.identity());
  }

  /** One of the constants, in any case of letters. */
  public static <E extends Enum<E>> Reading<E> oneOfIgnoringCase(Class<E> choice) {
    return reading(choice, text -> text.toLowerCase(Locale.ROOT));
  }

  private static <E extends Enum<E>> Reading<E> reading(
      Class<E> choice, UnaryOperator<String> spelling) {
    var words =
        Arrays.stream(choice.getEnumConstants())
            .collect(Collectors.toMap(Choices::word, constant -> constant));
    var message =
        Arrays.stream(choice.getEnumConstants())
            .map(Choices::word)
            .collect(Collectors.joining(", ", "must be one of ", ""));
    return value -> {
      var chosen = words.get(spelling.apply(Texts.text(value)));
      if (chosen == null) {
        throw new Unreadable("not_a_choice", message);
      }
      return chosen;
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
