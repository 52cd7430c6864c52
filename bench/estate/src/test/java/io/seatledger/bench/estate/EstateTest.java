package io.seatledger.bench.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.seatledger.events.assignment.AssignmentEvent.AssignmentUsed;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EstateTest {

  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
  private static final Size SMALL = Size.WHOLE.times(0.01);
  private static final Estate ESTATE = new Estate(1, BEGIN, SMALL);
  private static final List<Fact> FACTS = ESTATE.facts().toList();

  @Test
  void the_same_seed_tells_the_same_and_another_does_not() {
    assertThat(new Estate(1, BEGIN, SMALL).facts()).isEqualTo(FACTS);
    assertThat(new Estate(2, BEGIN, SMALL).facts().map(Fact::stream))
        .doesNotContain(ESTATE.licenseId(0), ESTATE.assignmentId(0));
  }

  @Test
  void there_are_as_many_as_were_asked_for_and_one_license_has_a_quarter() {
    assertThat(of(LicenseCreated.class)).hasSize(50).doesNotHaveDuplicates();
    assertThat(of(SeatAssigned.class)).hasSize(20_000);
    assertThat(of(SeatAssigned.class).stream().map(SeatAssigned::assignmentId))
        .doesNotHaveDuplicates();
    var biggest = ESTATE.licenseId(0);
    assertThat(of(SeatAssigned.class).stream().filter(seat -> seat.licenseId().equals(biggest)))
        .hasSize(5_000);
    assertThat(of(LicenseCreated.class).getFirst().totalSeats()).isEqualTo(5_000);
  }

  @Test
  void the_whole_has_5000_licenses_and_one_of_500_000_seats() {
    var pools = new Pools(Size.WHOLE);
    assertThat(pools.of(0)).isEqualTo(500_000);
    var all = 0L;
    for (var license = 0; license < 5_000; license++) {
      assertThat(pools.of(license)).isBetween(1L, 500_000L);
      all += pools.of(license);
    }
    assertThat(all).isEqualTo(2_000_000);
  }

  @Test
  void it_is_told_in_order_of_time_and_within_24_months() {
    var times = FACTS.stream().map(EstateTest::effectiveAt).toList();
    assertThat(times).isSorted().first().isEqualTo(BEGIN);
    assertThat(times.getLast()).isBefore(BEGIN.plus(Estate.PERIOD));
    assertThat(times.getLast()).isAfter(BEGIN.plus(Estate.PERIOD.multipliedBy(9).dividedBy(10)));
  }

  @Test
  void every_stream_is_dense() {
    var ends = new HashMap<String, Long>();
    for (var fact : FACTS) {
      assertThat(fact.sequence()).isEqualTo(ends.merge(fact.stream(), 1L, Long::sum) - 1);
    }
  }

  @Test
  void never_are_more_seats_held_than_owned_and_nobody_holds_two() {
    var owned = new HashMap<String, Integer>();
    var held = new HashMap<String, Set<Holder>>();
    for (var fact : FACTS) {
      switch (fact.event()) {
        case LicenseCreated e -> owned.put(e.licenseId(), e.totalSeats());
        case SeatAssigned e -> assertThat(seats(held, e).add(e.holder())).isTrue();
        case AssignmentRevoked e -> assertThat(seats(held, e).remove(e.holder())).isTrue();
        default -> assertThat(fact.event()).isInstanceOf(AssignmentUsed.class);
      }
      var license = ESTATE.licenseId(fact.license());
      assertThat(held.getOrDefault(license, Set.of()).size())
          .isLessThanOrEqualTo(owned.get(license));
    }
  }

  @Test
  void each_year_one_in_ten_leaves() {
    var active = 0L;
    var years = 0.0;
    var left = 0;
    var last = BEGIN;
    for (var fact : FACTS) {
      var at = effectiveAt(fact);
      years += active * (double) (at.getEpochSecond() - last.getEpochSecond()) / (365 * 86_400);
      last = at;
      active += fact.event() instanceof SeatAssigned ? 1 : 0;
      active -= fact.event() instanceof AssignmentRevoked ? 1 : 0;
      left += fact.event() instanceof AssignmentRevoked ? 1 : 0;
    }
    assertThat(left / years).isCloseTo(0.10, within(0.01));
  }

  @Test
  void a_tenth_of_the_seats_has_most_of_the_usage_and_none_is_used_before_or_after_its_time() {
    var uses =
        of(AssignmentUsed.class).stream()
            .collect(Collectors.groupingBy(AssignmentUsed::assignmentId, Collectors.counting()));
    var busiest =
        uses.values().stream().sorted((a, b) -> Long.compare(b, a)).limit(2_000).mapToLong(n -> n);
    assertThat(busiest.sum()).isGreaterThan(of(AssignmentUsed.class).size() / 2);
    assertThat(uses.size()).isBetween(3_000, 6_000);
    var open = new HashSet<String>();
    for (var fact : FACTS) {
      switch (fact.event()) {
        case SeatAssigned e -> open.add(e.assignmentId());
        case AssignmentRevoked e -> open.remove(e.assignmentId());
        case AssignmentUsed e -> assertThat(open.contains(e.assignmentId())).isTrue();
        default -> assertThat(fact.event()).isInstanceOf(LicenseCreated.class);
      }
    }
  }

  @Test
  void the_ids_of_licenses_and_assignments_can_be_told_without_telling_all() {
    var assigned = of(SeatAssigned.class);
    assertThat(ESTATE.assignmentId(12_345)).isEqualTo(assigned.get(12_345).assignmentId());
    assertThat(ESTATE.licenseId(49)).isEqualTo(of(LicenseCreated.class).get(49).licenseId());
  }

  @Test
  void an_estate_without_enough_licenses_is_refused() {
    assertThatThrownBy(() -> new Size(49, 1_000)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Size(50, 99)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Set<Holder> seats(Map<String, Set<Holder>> held, LicenseEvent event) {
    return held.computeIfAbsent(event.licenseId(), _ -> new HashSet<>());
  }

  private static <T> List<T> of(Class<T> type) {
    return FACTS.stream().map(Fact::event).filter(type::isInstance).map(type::cast).toList();
  }

  private static Instant effectiveAt(Fact fact) {
    return switch (fact.event()) {
      case LicenseEvent event -> event.effectiveAt();
      case AssignmentUsed used -> used.effectiveAt();
      default -> throw new AssertionError(fact);
    };
  }
}
