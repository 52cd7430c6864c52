package io.seatledger.command.license;

import static io.seatledger.command.license.Licenses.*;
import static io.seatledger.command.license.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.license.LicenseCommand.AssignSeat;
import io.seatledger.command.license.LicenseCommand.ExpireAssignments;
import io.seatledger.command.license.LicenseCommand.RevokeAssignment;
import io.seatledger.command.license.Refusal.AlreadyAssigned;
import io.seatledger.command.license.Refusal.InvalidTime;
import io.seatledger.command.license.Refusal.LicenseNotAssignable;
import io.seatledger.command.license.Refusal.NoSeatsAvailable;
import io.seatledger.command.license.Refusal.StaleVersion;
import io.seatledger.command.license.Refusal.UnknownAssignment;
import io.seatledger.command.license.Refusal.UnknownLicense;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.AssignmentExpired;
import io.seatledger.events.license.LicenseEvent.LicenseCancelled;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.LicenseEvent.LicenseReactivated;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.events.license.LicenseEvent.TotalSeatsChanged;
import io.seatledger.events.license.SeatPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeatRulesTest {

  private static final LicenseCancelled CANCELLED = new LicenseCancelled(LICENSE, EARLIER);
  private static final LicenseDeleted DELETED = new LicenseDeleted(LICENSE, EARLIER, 0);

  @Test
  void a_seat_is_given_from_now_by_the_caller_for_good() {
    given(created(1))
        .when(assign("asg_1", FIRST))
        .then(
            new SeatAssigned(
                LICENSE, NOW, "asg_1", FIRST, "per_caller", null, "edm", SourceType.API));
  }

  @Test
  void a_seat_may_be_given_in_the_past_until_a_time_by_another() {
    given(created(1))
        .when(
            new AssignSeat(
                LICENSE, "asg_1", FIRST, EARLIER, "per_2", LATER, "hr", SourceType.SYSTEM))
        .then(
            new SeatAssigned(
                LICENSE, EARLIER, "asg_1", FIRST, "per_2", LATER, "hr", SourceType.SYSTEM));
  }

  @Test
  void times_of_a_request_that_contradict_the_clock_are_wrong_whether_or_not_it_exists() {
    for (var story : new Story[] {given(), given(created(1)), given(created(1), DELETED)}) {
      story
          .when(assign("asg_1", FIRST, LATER, null))
          .thenRefused(new InvalidTime("assigned_at", "must not be in the future"));
      story
          .when(assign("asg_1", FIRST, EARLIER, EARLIER))
          .thenRefused(new InvalidTime("expires_at", "must be after assigned_at"));
      story
          .when(assign("asg_1", FIRST, EARLIER, NOW))
          .thenRefused(new InvalidTime("expires_at", "must be in the future"));
    }
  }

  @Test
  void the_last_seat_is_given_once() {
    given(created(2), assigned("asg_1", FIRST))
        .when(assign("asg_2", SECOND))
        .then(assigned("asg_2", SECOND, NOW, null));
    given(created(1), assigned("asg_1", FIRST))
        .when(assign("asg_2", SECOND))
        .thenRefused(new NoSeatsAvailable(1, 1), seatRefused(SECOND, NOW, 1, 1));
  }

  @Test
  void a_license_of_no_seats_has_none_to_give() {
    given(created(0))
        .when(assign("asg_1", FIRST))
        .thenRefused(new NoSeatsAvailable(0, 0), seatRefused(FIRST, NOW, 0, 0));
  }

  @Test
  void an_unlimited_license_never_refuses_for_want_of_a_seat() {
    given(created(null), assigned("asg_1", FIRST))
        .when(assign("asg_2", SECOND))
        .then(assigned("asg_2", SECOND, NOW, null));
  }

  @Test
  void over_allocation_is_allowed_where_the_policy_says_so() {
    given(created(1, SeatPolicy.ALLOW_OVER_ALLOCATION), assigned("asg_1", FIRST))
        .when(assign("asg_2", SECOND))
        .then(assigned("asg_2", SECOND, NOW, null));
  }

  @Test
  void a_holder_has_one_seat_at_a_time() {
    given(created(2), assigned("asg_1", FIRST))
        .when(assign("asg_2", FIRST))
        .thenRefused(new AlreadyAssigned("asg_1"));
  }

  @Test
  void a_group_or_another_asset_is_another_holder() {
    given(created(9), assigned("asg_1", FIRST))
        .and(assigned("asg_2", new Holder(AssigneeType.GROUP, FIRST.id(), null)))
        .and(assigned("asg_3", new Holder(AssigneeType.PERSON, FIRST.id(), "ast_1")))
        .when(assign("asg_4", new Holder(AssigneeType.PERSON, FIRST.id(), "ast_2")))
        .then(assigned("asg_4", new Holder(AssigneeType.PERSON, FIRST.id(), "ast_2"), NOW, null));
  }

  @Test
  void an_assignment_id_is_used_once() {
    given(created(2), assigned("asg_1", FIRST))
        .when(assign("asg_1", SECOND))
        .thenRefused(new AlreadyAssigned("asg_1"));
  }

  @Test
  void a_cancelled_deleted_or_expired_license_takes_no_new_holders() {
    given(created(1), CANCELLED)
        .when(assign("asg_1", FIRST))
        .thenRefused(new LicenseNotAssignable("cancelled"));
    given(created(1), DELETED)
        .when(assign("asg_1", FIRST))
        .thenRefused(new LicenseNotAssignable("deleted"));
    given(createdUntil(NOW))
        .when(assign("asg_1", FIRST))
        .thenRefused(new LicenseNotAssignable("expired"));
    given(createdUntil(NOW.plusNanos(1000)))
        .when(assign("asg_1", FIRST))
        .then(assigned("asg_1", FIRST, NOW, null));
  }

  @Test
  void not_assignable_wins_over_already_assigned_which_wins_over_no_seats() {
    given(createdUntil(NOW), assigned("asg_1", FIRST))
        .when(assign("asg_2", FIRST))
        .thenRefused(new LicenseNotAssignable("expired"));
    given(created(1), assigned("asg_1", FIRST))
        .when(assign("asg_2", FIRST))
        .thenRefused(new AlreadyAssigned("asg_1"));
  }

  @Test
  void a_seat_is_free_at_the_very_second_its_assignment_expires() {
    var story = given(created(1), assigned("asg_1", FIRST, EARLIER, NOW));
    story
        .when(assign("asg_2", SECOND))
        .then(expired("asg_1", FIRST, NOW), assigned("asg_2", SECOND, NOW, null));
    var justBefore = NOW.minusNanos(1000);
    story
        .at(justBefore)
        .when(assign("asg_2", SECOND))
        .thenRefused(new NoSeatsAvailable(1, 1), seatRefused(SECOND, justBefore, 1, 1));
  }

  @Test
  void a_holder_whose_time_is_up_may_have_a_seat_again() {
    given(created(9), assigned("asg_1", FIRST, EARLIER, NOW))
        .when(assign("asg_2", FIRST))
        .then(expired("asg_1", FIRST, NOW), assigned("asg_2", FIRST, NOW, null));
  }

  @Test
  void assigning_records_one_expiry_at_most_and_the_holders_own_first() {
    var first = EARLIER.plusSeconds(1);
    var second = EARLIER.plusSeconds(2);
    var full =
        given(created(2))
            .and(assigned("asg_1", FIRST, EARLIER, first))
            .and(assigned("asg_2", SECOND, EARLIER, second));
    full.when(assign("asg_3", SECOND))
        .then(expired("asg_2", SECOND, second), assigned("asg_3", SECOND, NOW, null));
    full.when(assign("asg_3", person("per_3")))
        .then(expired("asg_1", FIRST, first), assigned("asg_3", person("per_3"), NOW, null));
  }

  @Test
  void where_there_is_room_no_expiry_is_recorded() {
    given(created(2), assigned("asg_1", FIRST, EARLIER, NOW))
        .when(assign("asg_2", SECOND))
        .then(assigned("asg_2", SECOND, NOW, null));
  }

  @Test
  void a_pool_lowered_below_its_use_gives_no_seat_until_enough_are_free() {
    given(created(3), assigned("asg_1", FIRST), assigned("asg_2", SECOND))
        .and(new TotalSeatsChanged(LICENSE, EARLIER, 3, 1))
        .when(assign("asg_3", person("per_3")))
        .thenRefused(new NoSeatsAvailable(1, 2), seatRefused(person("per_3"), NOW, 1, 2));
  }

  @Test
  void a_refusal_is_recorded_once_per_holder_and_minute() {
    var refused = given(created(0)).and(seatRefused(FIRST, NOW, 0, 0)).at(NOW.plusSeconds(20));
    refused.when(assign("asg_1", FIRST)).thenRefused(new NoSeatsAvailable(0, 0));
    refused
        .when(assign("asg_1", SECOND))
        .thenRefused(new NoSeatsAvailable(0, 0), seatRefused(SECOND, NOW.plusSeconds(20), 0, 0));
    var nextMinute = NOW.plusSeconds(30);
    refused
        .at(nextMinute)
        .when(assign("asg_1", FIRST))
        .thenRefused(new NoSeatsAvailable(0, 0), seatRefused(FIRST, nextMinute, 0, 0));
  }

  @Test
  void a_hundred_refusals_are_recorded_per_license_and_minute() {
    var refused = given(created(0)).and(refusals(100));
    refused.when(assign("asg_1", FIRST)).thenRefused(new NoSeatsAvailable(0, 0));
    refused
        .and(CANCELLED, new LicenseReactivated(LICENSE, NOW))
        .when(assign("asg_1", FIRST))
        .thenRefused(new NoSeatsAvailable(0, 0));
    given(created(0))
        .and(refusals(99))
        .when(assign("asg_1", FIRST))
        .thenRefused(new NoSeatsAvailable(0, 0), seatRefused(FIRST, NOW, 0, 0));
  }

  @Test
  void a_clock_that_is_behind_does_not_open_an_earlier_minute_again() {
    var behind = NOW.minus(Duration.ofMinutes(2));
    given(created(0))
        .and(seatRefused(FIRST, NOW, 0, 0))
        .at(behind)
        .when(assign("asg_1", FIRST))
        .thenRefused(new NoSeatsAvailable(0, 0));
  }

  @Test
  void a_seat_is_taken_back_and_can_be_given_again() {
    given(created(1), assigned("asg_1", FIRST)).when(revoke("asg_1")).then(revoked("asg_1", FIRST));
    given(created(1), assigned("asg_1", FIRST), revoked("asg_1", FIRST))
        .when(assign("asg_2", SECOND))
        .then(assigned("asg_2", SECOND, NOW, null));
  }

  @Test
  void a_seat_is_taken_back_from_a_cancelled_or_expired_license_too() {
    given(created(1), assigned("asg_1", FIRST), CANCELLED)
        .when(revoke("asg_1"))
        .then(revoked("asg_1", FIRST));
    given(createdUntil(NOW), assigned("asg_1", FIRST))
        .when(revoke("asg_1"))
        .then(revoked("asg_1", FIRST));
  }

  @Test
  void revoking_what_has_ended_changes_nothing() {
    given(created(1), assigned("asg_1", FIRST), revoked("asg_1", FIRST))
        .when(revoke("asg_1"))
        .then();
    given(created(1), assigned("asg_1", FIRST), new LicenseDeleted(LICENSE, EARLIER, 1))
        .when(revoke("asg_1"))
        .then();
  }

  @Test
  void revoking_a_seat_whose_time_is_up_records_that_it_expired() {
    given(created(1), assigned("asg_1", FIRST, EARLIER, NOW))
        .when(revoke("asg_1"))
        .then(expired("asg_1", FIRST, NOW));
  }

  @Test
  void a_revoke_of_another_version_changes_nothing() {
    var active = given(created(1), assigned("asg_1", FIRST, EARLIER, NOW.plusSeconds(1)));
    active.when(revokeIf(2)).thenRefused(new StaleVersion(1));
    active.when(revokeIf(1)).then(revoked("asg_1", FIRST));
    active.at(NOW.plusSeconds(1)).when(revokeIf(1)).thenRefused(new StaleVersion(2));
    for (var ended :
        List.of(
            active.and(revoked("asg_1", FIRST)), active.and(new LicenseDeleted(LICENSE, NOW, 1)))) {
      ended.when(revokeIf(1)).thenRefused(new StaleVersion(2));
      ended.when(revokeIf(2)).then();
    }
  }

  private static RevokeAssignment revokeIf(long version) {
    return new RevokeAssignment(LICENSE, "asg_1", null, Set.of(version));
  }

  @Test
  void an_application_revokes_its_own_assignments_alone() {
    var shared =
        given()
            .by(AN_APP)
            .and(created(2), assigned("asg_1", FIRST))
            .by(CALLER)
            .and(assigned("asg_2", SECOND))
            .by(AN_APP);
    shared.when(revoke("asg_1")).then(revoked("asg_1", FIRST));
    shared.when(revoke("asg_2")).thenRefused(new UnknownAssignment());
    shared.by(CALLER).when(revoke("asg_1")).then(revoked("asg_1", FIRST));
    shared.by(ANOTHER_APP).when(revoke("asg_1")).thenRefused(new UnknownLicense());
  }

  @Test
  void expiring_records_the_oldest_thousand_whose_time_is_up() {
    var seats =
        IntStream.range(0, 1_200)
            .mapToObj(
                i -> assigned("asg_" + i, person("per_" + i), EARLIER, EARLIER.plusSeconds(1 + i)))
            .toArray(LicenseEvent[]::new);
    var story =
        given(created(null))
            .and(seats)
            .and(assigned("asg_later", person("per_later"), EARLIER, LATER));
    assertThat(story.when(new ExpireAssignments(LICENSE)).decision().events())
        .hasSize(1_000)
        .startsWith(expired("asg_0", person("per_0"), EARLIER.plusSeconds(1)))
        .endsWith(expired("asg_999", person("per_999"), EARLIER.plusSeconds(1_000)))
        .allMatch(AssignmentExpired.class::isInstance);
  }

  @Test
  void expiring_what_is_not_overdue_changes_nothing() {
    var expire = new ExpireAssignments(LICENSE);
    given(created(1), assigned("asg_1", FIRST, EARLIER, LATER)).when(expire).then();
    given(created(1), DELETED).when(expire).then();
    given(created(1), assigned("asg_1", FIRST, EARLIER, NOW), CANCELLED)
        .when(expire)
        .then(expired("asg_1", FIRST, NOW));
  }

  private static LicenseEvent[] refusals(int count) {
    return Stream.iterate(0, i -> i + 1)
        .limit(count)
        .map(i -> seatRefused(person("per_refused_" + i), NOW, 0, 0))
        .toArray(LicenseEvent[]::new);
  }
}
