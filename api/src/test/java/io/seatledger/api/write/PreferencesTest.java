package io.seatledger.api.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "respond-async",
        "Respond-Async",
        "respond-async, wait=100",
        "wait=100 ,\trespond-async; foo=bar",
        "lang=\"de, en\", respond-async",
        ",respond-async,"
      })
  void not_to_wait_is_one_preference_among_others(String header) {
    assertThat(Preferences.respondAsync(List.of(header))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "wait=100",
        "respond-asynchronously",
        "x=respond-async",
        "foo; respond-async",
        "note=\"a, respond-async\"",
        "\"respond-async\"",
        "return=minimal"
      })
  void others_are_ignored(String header) {
    assertThat(Preferences.respondAsync(List.of(header))).isFalse();
  }

  @Test
  void the_header_may_be_given_more_than_once() {
    assertThat(Preferences.respondAsync(List.of("wait=1", "respond-async"))).isTrue();
    assertThat(Preferences.respondAsync(List.of())).isFalse();
  }
}
