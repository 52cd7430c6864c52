package io.seatledger.api.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.seatledger.api.problem.ProblemException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

  static Stream<Arguments> lists() {
    return Stream.of(
        arguments("\"3.abc_-Z\"", Set.of(3L)),
        arguments("  \"3.abc\" ,\"12.d\"\t, \"3.x\"", Set.of(3L, 12L)),
        arguments(", \"3.abc\",, ", Set.of(3L)),
        arguments("W/\"3.abc\"", Set.of()),
        arguments("W/\"3.abc\", \"4.abc\"", Set.of(4L)),
        arguments("\"4.with,comma\", \"5.x\"", Set.of(4L, 5L)),
        arguments("\"3\"", Set.of()),
        arguments("\"\"", Set.of()),
        arguments("\"-1.a\", \"1234567890123456789.a\", \"x.1.a\"", Set.of()),
        arguments("*", null),
        arguments(" * ", null));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void the_versions_of_our_strong_tags_are_read(String header, Set<Long> versions) {
    assertThat(EntityTags.versions(header)).isEqualTo(versions);
  }

  @Test
  void without_a_header_any_version_will_do() {
    assertThat(EntityTags.versions(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "3",
        "3.abc",
        "\"3.abc",
        "3.abc\"",
        "\"1.a\" \"2.b\"",
        "\"1.a\", \"2",
        "*, *",
        "*, \"1.a\"",
        "w/\"1.a\"",
        "W/ \"1.a\"",
        "\"1.a\"; \"2.b\"",
        "'1.a'",
        "\"1.a b\""
      })
  void what_is_no_list_of_tags_is_refused_by_name(String header) {
    assertThatThrownBy(() -> EntityTags.versions(header))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code().status()).isEqualTo(400);
              assertThat(e.problem().errors()).extracting("field").containsExactly("If-Match");
            });
  }

  @Test
  void a_list_may_fill_the_header() {
    assertThat(EntityTags.versions("\"7.a\",".repeat(2_500))).isEqualTo(Set.of(7L));
  }
}
