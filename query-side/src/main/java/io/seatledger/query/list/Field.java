package io.seatledger.query.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One thing that rows of a list can be filtered and sorted by.
 *
 * @param name the contract's
 * @param nullable whether a row may be without a value
 * @param words of a choice, as answers spell them; empty for other kinds
 * @param anyCase whether filters may spell the words in any case of letters
 * @param indexed whether every page costs the same when the list is sorted by it
 */
public record Field(
    String name,
    Kind kind,
    boolean nullable,
    List<String> words,
    boolean anyCase,
    boolean indexed) {

  private static final Pattern WORD_AFTER_ANOTHER = Pattern.compile("_(.)");

  public Field {
    words = List.copyOf(words);
  }

  /** A field that every row has a value of. */
  public static Field field(String name, Kind kind) {
    return new Field(name, kind, false, List.of(), false, false);
  }

  /** One of the constants, spelled in lower case. */
  public static Field choice(String name, Enum<?>[] constants) {
    var words = Arrays.stream(constants).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    return new Field(name, Kind.CHOICE, false, words, false, false);
  }

  /** One of the words, which filters may spell in any case of letters. */
  public static Field choiceOfAnyCase(String name, String... words) {
    return new Field(name, Kind.CHOICE, false, List.of(words), true, false);
  }

  /** This field, of which a row may have no value. */
  public Field orNull() {
    return new Field(name, kind, true, words, anyCase, indexed);
  }

  /** This field, by which the table is indexed: it is never null and never changes. */
  public Field withIndex() {
    return new Field(name, kind, nullable, words, anyCase, true);
  }

  /** Whether a list can be sorted by it. */
  public boolean isSortable() {
    return kind != Kind.TEXTS;
  }

  /** What filters may ask of it. */
  public List<Operator> operators() {
    return kind.operators();
  }

  /** The name of the query parameter that filters by it. */
  public String parameter(Operator operator) {
    return name + operator.suffix();
  }

  /** The entity's attribute: each is named as the contract names the field. */
  String attribute() {
    return WORD_AFTER_ANOTHER
        .matcher(name)
        .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
  }
}
