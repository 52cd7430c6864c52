package io.seatledger.api.json;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

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

  /** One of the values, by the word that stands for it. */
  public static <T> Reading<T> oneOf(SequencedMap<String, T> words) {
    return reading(words, UnaryOperator.identity());
  }

  private static <E extends Enum<E>> Reading<E> reading(
      Class<E> choice, UnaryOperator<String> spelling) {
    var words = new LinkedHashMap<String, E>();
    for (var constant : choice.getEnumConstants()) {
      words.put(word(constant), constant);
    }
    return reading(words, spelling);
  }

  private static <T> Reading<T> reading(
      SequencedMap<String, T> words, UnaryOperator<String> spelling) {
    var message = "must be one of " + String.join(", ", words.sequencedKeySet());
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
