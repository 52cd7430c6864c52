package io.seatledger.query.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.query.InvalidQuery;
import io.seatledger.query.Moment;
import io.seatledger.query.Reader;
import io.seatledger.query.license.LicenseFields;
import io.seatledger.query.license.LicenseQueries;
import io.seatledger.query.list.ListQuery;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.ReadModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Events were recorded at times that the clock has yet to come to again. */
class ClockSetBackTest {

  private static final Instant RECORDED = Given.NOW;
  private static final Clock CLOCK =
      Clock.fixed(RECORDED.minus(Duration.ofMinutes(10)), ZoneOffset.UTC);
  private static final AsOf.Names NAMES = new AsOf.Names("as_of", "at_position");
  private static final Reader READER = new Reader(Given.ORIGIN.tenantId(), null);

  private static ReadModels books;
  private static Timeline timeline;
  private static long last;

  @BeforeAll
  static void record() {
    books = ReadModels.running();
    timeline = books.get(Timeline.class);
    last = books.append(Given.ORIGIN, RECORDED, Given.created("lic_1"), Given.created("lic_2"));
    books.awaitShown("lic_1", last - 1);
    books.awaitShown("lic_2", last);
  }

  @AfterAll
  static void stop() {
    books.close();
  }

  private static Moment at(@Nullable Instant instant, @Nullable Long position) {
    return timeline.at(new AsOf(instant, position, NAMES), CLOCK);
  }

  @Test
  void the_moment_of_an_answer_can_be_asked_about() {
    var named = at(null, last);

    assertThat(named.now()).isEqualTo(RECORDED);
    assertThat(at(named.now(), named.position())).isEqualTo(named);
  }

  @Test
  void the_present_is_not_before_its_last_event() {
    assertThat(timeline.latest(CLOCK)).isEqualTo(at(null, last));
  }

  @Test
  void the_present_is_otherwise_what_the_clock_says() {
    var later = RECORDED.plusSeconds(1);

    assertThat(timeline.latest(Clock.fixed(later, ZoneOffset.UTC)).now()).isEqualTo(later);
  }

  @Test
  void pages_go_on() {
    var first = ListQuery.of(LicenseFields.ALL, Map.of("limit", "1"));
    var cursor = books.get(LicenseQueries.class).list(READER, at(null, last), first).nextCursor();
    var next = ListQuery.of(LicenseFields.ALL, Map.of("limit", "1", "cursor", cursor));

    var moment = next.moment(CLOCK.instant());
    assertThat(timeline.again(moment.now(), last, CLOCK)).isEqualTo(at(null, last));
  }

  @Test
  void what_neither_the_clock_nor_an_event_has_come_to_is_the_future() {
    var later = RECORDED.plusNanos(1_000);

    assertFuture("as_of", () -> at(later, last));
    assertFuture("as_of", () -> at(RECORDED, null)); // more may be recorded for it
    assertFuture("cursor", () -> timeline.again(later, last, CLOCK));
  }

  private static void assertFuture(String parameter, ThrowingCallable question) {
    assertThatThrownBy(question)
        .hasMessageContaining("future")
        .isInstanceOfSatisfying(
            InvalidQuery.class, refused -> assertThat(refused.parameter()).isEqualTo(parameter));
  }
}
