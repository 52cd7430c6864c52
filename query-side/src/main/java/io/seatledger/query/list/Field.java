package io.seatledger.query.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One thing that rows of a list can be filtered and sorted by.
 *
 * @param name the contract's
 * @param attribute the entity's
 * @param operators what filters may ask of it
 * @param nullable whether a row may be without a value
 * @param words of a choice, as answers spell them; empty for other kinds
 * @param anyCase whether filters may spell the words in any case of letters
 * @param indexed whether every page costs the same when the list is sorted by it
 * @param sortable whether a list can be sorted by it
 */
public record Field(
    String name,
    String attribute,
    Kind kind,
    List<Operator> operators,
    boolean nullable,
    List<String> words,
    boolean anyCase,
    boolean indexed,
    boolean sortable) {

  private static final Pattern WORD_AFTER_ANOTHER = Pattern.compile("_(.)");

  public Field {
    operators = List.copyOf(operators);
    words = List.copyOf(words);
  }

  /** A field that every row has a value of. */
  public static Field field(String name, Kind kind) {
    return of(name, kind, List.of(), false);
  }

  /** One of the constants, spelled in lower case. */
  public static Field choice(String name, Enum<?>[] constants) {
    return choice(name, Arrays.stream(constants).map(c -> c.name().toLowerCase(Locale.ROOT)));
  }

  /** One of the words. */
  public static Field choice(String name, Stream<String> words) {
    return of(name, Kind.CHOICE, words.toList(), false);
  }

  /** One of the words, which filters may spell in any case of letters. */
  public static Field choiceOfAnyCase(String name, String... words) {
    return of(name, Kind.CHOICE, List.of(words), true);
  }

  private static Field of(String name, Kind kind, List<String> words, boolean anyCase) {
    return new Field(
        name,
        attribute(name),
        kind,
        kind.operators(),
        false,
        words,
        anyCase,
        false,
        kind != Kind.TEXTS);
  }

  /** This field, of which a row may have no value. */
  public Field orNull() {
    return new Field(name, attribute, kind, operators, true, words, anyCase, indexed, sortable);
  }

  /** This field, by which the table is indexed: it is never null and never changes. */
  public Field withIndex() {
    return new Field(name, attribute, kind, operators, nullable, words, anyCase, true, sortable);
  }

  /** This name for what the rows call otherwise. */
  public Field of(String other) {
    return new Field(
        name, attribute(other), kind, operators, nullable, words, anyCase, indexed, sortable);
  }

  /** This field, by which a list is filtered and not sorted. */
  public Field unsorted() {
    return new Field(name, attribute, kind, operators, nullable, words, anyCase, indexed, false);
  }

  /** This field, by which a list is sorted and not filtered. */
  public Field unfiltered() {
    return new Field(name, attribute, kind, List.of(), nullable, words, anyCase, indexed, sortable);
  }

  /** A parameter of this name that asks this one thing. */
  public Field only(Operator operator) {
    return new Field(
        name, attribute, kind, List.of(operator), nullable, words, anyCase, indexed, false);
  }

  /** The name of the query parameter that filters by it. */
  public String parameter(Operator operator) {
    return operators.size() == 1 ? name : name + operator.suffix();
  }

  /** Each attribute is named as the contract names the field. */
  private static String attribute(String name) {
    return WORD_AFTER_ANOTHER
        .matcher(name)
        .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
  }
}
