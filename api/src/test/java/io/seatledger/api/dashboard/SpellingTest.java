package io.seatledger.api.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  private final Spelling spell = new Spelling(Instant.parse("2026-03-31T12:00:00Z"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Adobe|Adobe", "a, b|a\\, b", "null|\\null", "!null|!\\null", "\\null|\\\\null"})
  void a_value_in_a_query_means_itself(String value, String literal) {
    assertThat(spell.literal(value)).isEqualTo(literal);
  }

  @Test
  void whole_seconds_are_told_of_what_was() {
    assertThat(spell.ago(Duration.ofMillis(1_999))).isEqualTo("1 s ago");
  }

  @Test
  void a_name_that_cannot_be_seen_has_a_word() {
    assertThat(spell.name("Adobe")).isEqualTo("Adobe");
    assertThat(spell.name(null)).isEqualTo("None given");
    assertThat(spell.name(" ")).isEqualTo("Empty");
  }
}
