package io.seatledger.http;

import java.util.List;
import java.util.random.RandomGenerator;

/** Texts that are easily read wrong. */
final class FuzzTexts {

  static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "null",
          "!null",
          "\\null",
          "\\",
          "a\\,b",
          "a,b",
          ",",
          "%",
          "_",
          "%00",
          "\u0000",
          "\u0007",
          "\uD83D",
          "\uFFFF",
          "\u202E",
          "é漢🙂",
          "'; drop table views.license; --",
          "\" or 1=1 --",
          "$1",
          "{}",
          "[]",
          "<script>alert(1)</script>",
          "../../etc/passwd",
          "a;b=c",
          "a//b",
          "\r\nX: y",
          "${jndi:ldap://localhost/x}",
          "true",
          "false",
          "0",
          "-0",
          "5",
          "-1",
          "2.50",
          "1E2",
          "1E999999999",
          "2147483648",
          "99999999999999999999999999999999",
          "NaN",
          "active",
          "cancelled",
          "strict",
          "api",
          "pErSoN",
          "Acme",
          "2031-01-31T12:00:00Z",
          "2031-01-31t12:00:00.123456789+23:59",
          "0000-01-01T00:00:00Z",
          "9999-12-31T23:59:60Z",
          "2031-02-30T12:00:00Z",
          "-created_at",
          "created_at,-id",
          "vendor,vendor",
          "x".repeat(129),
          "x".repeat(1_001),
          "🙂".repeat(256));

  /** Bodies that are no JSON objects, or odd ones. */
  static final List<String> BODIES =
      List.of(
          "",
          "{",
          "}",
          "null",
          "[]",
          "7",
          "\"text\"",
          "{\"vendor\": \"a\", \"vendor\": \"b\"}",
          "{\"vendor\": \"\\ud83d\"}",
          "{\"\\u0000\": 1}",
          "{\"total_seats\": 1e999999999}",
          "{\"list_price\": 1e-999999999}",
          "{\"cost\": {\"a\": 1e999999999}}",
          "{\"cost\": {\"$decimal\": \"x\", \"\": null, \"a\": [[], {}]}}",
          "{\"total_seats\": NaN}",
          "{'vendor': 1}",
          "{\"vendor\": \"a\"} {}",
          "\uFEFF{}",
          "{\"__proto__\": {}}",
          "{\"cost\":" + "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_001),
          "[".repeat(5_000));

  private FuzzTexts() {}

  static String any(RandomGenerator random) {
    return one(HOSTILE, random);
  }

  static <T> T one(List<T> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
