package io.seatledger.readmodels.lists;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that are easily taken for something else, and how they compare by hand. */
public final class Texts {

  static final List<String> ODD =
      List.of(
          "",
          "Adobe",
          "adobe",
          "ADOBE acrobat",
          "null",
          "!null",
          "NULL",
          "a,b",
          "a\\b",
          "\\",
          "\\,",
          "\\null",
          "100%",
          "%",
          "1_0",
          "110",
          "_",
          "'; drop table views.license; --",
          "' or '1'='1",
          "\"quoted\"",
          "$1",
          "?",
          ":tenant",
          "array[?]::text[]",
          "{a,b}",
          "ÀÉ",
          "àé",
          "a\u0300",
          "Straße",
          "STRASSE",
          "ΣΑΣ",
          "σας",
          "İ",
          "\u1E9E",
          "\uFFFD\uFF5E",
          "😀",
          "𐐀",
          "𐐨",
          "Z",
          "z",
          " a",
          "a ",
          "\t\n");

  private static final Map<Integer, String> FULL_FOLDING =
      Map.of((int) 'ß', "ss", 0x1E9E, "ss", (int) 'ς', "σ", (int) 'İ', "i\u0307");

  private Texts() {}

  static String any(Random random) {
    return ODD.get(random.nextInt(ODD.size()));
  }

  /** A piece of one of them, whole characters. */
  static String piece(Random random) {
    var text = any(random).codePoints().toArray();
    var from = random.nextInt(text.length + 1);
    var to = from + random.nextInt(text.length - from + 1);
    return new String(text, from, to - from);
  }

  /** As Unicode folds case, for the characters above. */
  static String folded(String text) {
    return text.codePoints()
        .mapToObj(c -> FULL_FOLDING.getOrDefault(c, Character.toString(Character.toLowerCase(c))))
        .collect(Collectors.joining());
  }

  static int byCodePoint(String one, String other) {
    var left = one.codePoints().toArray();
    var right = other.codePoints().toArray();
    return IntStream.range(0, Math.min(left.length, right.length))
        .map(i -> Integer.compare(left[i], right[i]))
        .filter(difference -> difference != 0)
        .findFirst()
        .orElse(Integer.compare(left.length, right.length));
  }
}
