package io.seatledger.api.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param field its path, such as {@code tags[3]} or {@code cost.amount}, or a parameter's name
 */
public record InvalidField(String field, String code, String message) {

  private static final int LONGEST_NAME = 200;

  /** Names come from the client: they are cut, and what cannot be written as UTF-8 is replaced. */
  public InvalidField {
    field = shown(field);
  }

  private static String shown(String name) {
    var shown = new StringBuilder();
    name.codePoints()
        .limit(LONGEST_NAME)
        .map(c -> Character.isISOControl(c) || isSurrogate(c) ? '\uFFFD' : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}
