package io.seatledger.api.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.api.problem.ProblemException;
import io.seatledger.api.security.Caller;
import io.seatledger.command.idempotency.RequestKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.util.ContentCachingRequestWrapper;

class IdempotencyKeysTest {

  @Test
  void a_key_is_printable_and_not_too_long() {
    var longest = "~ ".repeat(64);
    assertThat(IdempotencyKeys.of(List.of(longest))).isEqualTo(longest);
    assertThat(IdempotencyKeys.of(List.of())).isNull();
  }

  static Stream<List<String>> unusable() {
    return Stream.of(
        List.of(""), List.of("x".repeat(129)), List.of("a\tb"), List.of("é"), List.of("a", "a"));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void another_is_refused_by_name(List<String> headers) {
    assertThatThrownBy(() -> IdempotencyKeys.of(headers))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code().status()).isEqualTo(400);
              assertThat(e.problem().errors())
                  .extracting("field")
                  .containsExactly("Idempotency-Key");
            });
  }

  @Test
  void a_key_belongs_to_one_caller() {
    var ids =
        Stream.of(
                key("k", caller("ten_1", "per_1", null), "POST", "/a", "{}"),
                key("l", caller("ten_1", "per_1", null), "POST", "/a", "{}"),
                key("k", caller("ten_2", "per_1", null), "POST", "/a", "{}"),
                key("k", caller("ten_1", "per_2", null), "POST", "/a", "{}"),
                key("k", caller("ten_1", "per_1", "app_1"), "POST", "/a", "{}"))
            .map(RequestKey::id);
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{64}"));
  }

  @Test
  void another_request_has_another_hash() {
    var caller = caller("ten_1", "per_1", null);
    var hashes =
        Stream.of(
                key("k", caller, "POST", "/a", "{}"),
                key("k", caller, "PATCH", "/a", "{}"),
                key("k", caller, "POST", "/b", "{}"),
                key("k", caller, "POST", "/a?force=true", "{}"),
                key("k", caller, "POST", "/a", "{ }"),
                key("k", caller, "POST", "/a", ""))
            .map(RequestKey::requestHash);
    assertThat(hashes).doesNotHaveDuplicates();
    assertThat(key("k", caller, "POST", "/a?b", "{}"))
        .isEqualTo(key("k", caller, "POST", "/a?b", "{}"));
  }

  private static RequestKey key(
      String key, Caller caller, String method, String target, String body) {
    var parts = target.split("\\?", 2);
    var request = new MockHttpServletRequest(method, parts[0]);
    request.setQueryString(parts.length == 1 ? null : parts[1]);
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    var noted = new ContentCachingRequestWrapper(request, KeyedBodies.MOST_BYTES);
    return IdempotencyKeys.of(key, caller, noted);
  }

  private static Caller caller(String tenant, String sub, @Nullable String app) {
    return new Caller(tenant, sub, app, Set.of(), Set.of());
  }
}
