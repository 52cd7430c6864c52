package io.seatledger.command.license;

import static io.seatledger.command.license.Licenses.LICENSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.license.Decision.Accepted;
import io.seatledger.command.license.Decision.Refused;
import io.seatledger.command.license.License.Kept;
import io.seatledger.command.license.LicenseCommand.AssignSeat;
import io.seatledger.command.license.LicenseCommand.CreateLicense;
import io.seatledger.command.license.LicenseCommand.DeleteLicense;
import io.seatledger.command.license.LicenseCommand.ExpireAssignments;
import io.seatledger.command.license.LicenseCommand.RestoreLicense;
import io.seatledger.command.license.LicenseCommand.RevokeAssignment;
import io.seatledger.command.license.Refusal.AlreadyAssigned;
import io.seatledger.command.license.Refusal.NoSeatsAvailable;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.AssignmentExpired;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.events.license.LicenseEvent.SeatRefused;
import io.seatledger.events.license.SeatPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.jspecify.annotations.Nullable;

/** Laws that hold after any sequence of commands, whatever the clock does meanwhile. */
class LicenseLawsTest {

  @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void the_laws_hold_after_any_commands(
      @ForAll("total") @Nullable Integer total,
      @ForAll SeatPolicy policy,
      @ForAll("steps") List<Step> steps) {
    var life = new Life();
    life.take(
        new CreateLicense(
            LICENSE, Licenses.DETAILS, total, Licenses.NO_TERM, Licenses.NO_PRICE, policy, false),
        0);
    steps.forEach(step -> life.take(step.command(), step.seconds()));
    life.replayMakesTheSame();
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void revoking_and_assigning_again_never_mints_or_loses_a_seat(
      @ForAll("cycles") List<Tuple2<Integer, Integer>> cycles) {
    var life = new Life();
    life.take(Licenses.create(5), 0);
    for (int i = 1; i <= 5; i++) {
      life.take(Licenses.assign("asg_" + i, holder(i)), 1);
    }
    for (int i = 0; i < cycles.size(); i++) {
      var seat = life.seatOf(cycles.get(i).get1());
      life.take(Licenses.revoke(seat), 1);
      life.take(Licenses.assign("asg_cycle_" + i, holder(10 + i)), cycles.get(i).get2());
      assertThat(life.used()).isEqualTo(5);
      assertThat(life.decide(Licenses.assign("asg_more", holder(99)))).isInstanceOf(Refused.class);
    }
  }

  @Provide
  Arbitrary<@Nullable Integer> total() {
    return Arbitraries.integers().between(0, 4).injectNull(0.1);
  }

  @Provide
  Arbitrary<List<Tuple2<Integer, Integer>>> cycles() {
    var seat = Arbitraries.integers().between(0, 4);
    var seconds = Arbitraries.integers().between(0, 90);
    return Combinators.combine(seat, seconds).as(Tuple::of).list().ofMinSize(1).ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    var seconds =
        Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(3, 1), Tuple.of(2, 10), Tuple.of(1, 60));
    return Combinators.combine(commands(), seconds).as(Step::new).list().ofMinSize(1).ofMaxSize(25);
  }

  /** What is asked, and how long after the one before. */
  record Step(LicenseCommand command, int seconds) {}

  /** Assignments count time from the start; {@link Life} moves them to its clock. */
  private static Arbitrary<LicenseCommand> commands() {
    var id = Arbitraries.integers().between(1, 9).map(i -> "asg_" + i);
    var holder = Arbitraries.integers().between(1, 6).map(LicenseLawsTest::holder);
    var lasts = Arbitraries.of(5, 15, 30, 120).injectNull(0.4);
    Arbitrary<LicenseCommand> assign =
        Combinators.combine(id, holder, lasts).as(LicenseLawsTest::assign);
    Arbitrary<LicenseCommand> revoke = id.map(Licenses::revoke);
    Arbitrary<LicenseCommand> resize =
        Arbitraries.integers().between(0, 4).injectNull(0.2).map(Licenses::updateSeats);
    Arbitrary<LicenseCommand> change =
        Combinators.combine(
                Arbitraries.of(SeatPolicy.class).injectNull(0.5),
                Arbitraries.of(true, false).injectNull(0.5))
            .as(Licenses::update);
    Arbitrary<LicenseCommand> others =
        Arbitraries.of(
            new ExpireAssignments(LICENSE),
            new DeleteLicense(LICENSE, false, null),
            new DeleteLicense(LICENSE, true, null),
            new RestoreLicense(LICENSE, null));
    return Arbitraries.frequencyOf(
        Tuple.of(8, assign),
        Tuple.of(3, revoke),
        Tuple.of(1, resize),
        Tuple.of(1, change),
        Tuple.of(2, others));
  }

  private static Holder holder(int i) {
    return Licenses.person("per_" + i);
  }

  private static AssignSeat assign(String id, Holder holder, @Nullable Integer lasts) {
    var until = lasts == null ? null : Instant.EPOCH.plusSeconds(lasts);
    return new AssignSeat(LICENSE, id, holder, null, null, until, "edm", SourceType.API);
  }

  /** A license with its history, beside the most naive account of its seats. */
  private static final class Life {

    private final List<LicenseEvent> history = new ArrayList<>();
    private final NaiveSeats naive = new NaiveSeats();
    private License state = new License.None();
    private Instant now = Licenses.NOW;

    void take(LicenseCommand asked, int secondsLater) {
      now = now.plusSeconds(secondsLater);
      var command = atThisTime(asked);
      var before = state;
      var decision = decide(command);
      for (var event : decision.events()) {
        endsAsItShould(event);
        state = LicenseDecider.evolve(state, event, Licenses.CALLER);
        history.add(event);
        naive.take(event);
      }
      switch (decision) {
        case Accepted<?> accepted -> anAssignmentFits(accepted, command);
        case Refused<?> refused -> aRefusalChangesNothing(before, refused, command);
      }
      assertThat(used()).isEqualTo(naive.active(now).size());
    }

    Decision<LicenseEvent> decide(LicenseCommand command) {
      return LicenseDecider.decide(state, command, Licenses.CALLER, now);
    }

    int used() {
      return state instanceof Kept license ? license.seats().used(now) : 0;
    }

    String seatOf(int index) {
      return naive.active(now).keySet().stream().sorted().skip(index).findFirst().orElseThrow();
    }

    void replayMakesTheSame() {
      License replayed = new License.None();
      for (var event : history) {
        replayed = LicenseDecider.evolve(replayed, event, Licenses.CALLER);
      }
      assertThat(replayed).isEqualTo(state);
    }

    private LicenseCommand atThisTime(LicenseCommand command) {
      return command instanceof AssignSeat wish && wish.expiresAt() != null
          ? Licenses.assign(
              wish.assignmentId(),
              wish.holder(),
              null,
              now.plusSeconds(wish.expiresAt().getEpochSecond()))
          : command;
    }

    private void anAssignmentFits(Accepted<?> accepted, LicenseCommand command) {
      if (command instanceof AssignSeat wish) {
        assertThat(accepted.events()).hasSizeLessThanOrEqualTo(2); // it ends one seat at most
        var agreement = ((Kept) state).agreement();
        assertThat(naive.active(now)).containsEntry(wish.assignmentId(), wish.holder());
        assertThat(naive.active(now).values()).doesNotHaveDuplicates();
        if (agreement.seatPolicy() == SeatPolicy.STRICT && agreement.totalSeats() != null) {
          assertThat(used()).isLessThanOrEqualTo(agreement.totalSeats());
        }
      }
    }

    private void aRefusalChangesNothing(
        License before, Refused<?> refused, LicenseCommand command) {
      assertThat(refused.events())
          .hasSizeLessThanOrEqualTo(1)
          .allMatch(SeatRefused.class::isInstance);
      if (refused.events().isEmpty()) {
        assertThat(state).isSameAs(before);
      }
      if (state instanceof Kept after && before instanceof Kept was) {
        assertThat(after.agreement()).isSameAs(was.agreement());
        assertThat(after.seats()).isSameAs(was.seats());
      }
      switch (refused.why()) {
        case NoSeatsAvailable full ->
            assertThat(full.usedSeats())
                .isEqualTo(naive.active(now).size())
                .isGreaterThanOrEqualTo(full.totalSeats());
        case AlreadyAssigned taken -> aSeatIsTaken(taken, (AssignSeat) command);
        default -> assertThat(command).isNotInstanceOf(RevokeAssignment.class);
      }
    }

    /** By the holder at this moment, unless the id of the request is what is taken. */
    private void aSeatIsTaken(AlreadyAssigned taken, AssignSeat wish) {
      if (taken.assignmentId().equals(wish.assignmentId())) {
        assertThat(naive.recorded()).containsKey(taken.assignmentId());
      } else {
        assertThat(naive.active(now)).containsEntry(taken.assignmentId(), wish.holder());
      }
    }

    /** What is revoked was active until then; what expires was overdue, and ends on time. */
    private void endsAsItShould(LicenseEvent event) {
      switch (event) {
        case AssignmentRevoked e -> assertThat(naive.active(now)).containsKey(e.assignmentId());
        case AssignmentExpired e -> {
          assertThat(naive.active(now)).doesNotContainKey(e.assignmentId());
          assertThat(naive.recorded().get(e.assignmentId()).expiresAt()).isEqualTo(e.effectiveAt());
        }
        default -> {}
      }
    }
  }

  /** A list of who has what until when; asked by going through all of it. */
  private static final class NaiveSeats {

    private final Map<String, SeatAssigned> seats = new HashMap<>();

    void take(LicenseEvent event) {
      switch (event) {
        case SeatAssigned e -> seats.put(e.assignmentId(), e);
        case AssignmentRevoked e -> seats.remove(e.assignmentId());
        case AssignmentExpired e -> seats.remove(e.assignmentId());
        case LicenseDeleted _ -> seats.clear();
        default -> {}
      }
    }

    Map<String, SeatAssigned> recorded() {
      return seats;
    }

    Map<String, Holder> active(Instant now) {
      var active = new HashMap<String, Holder>();
      seats.forEach(
          (id, seat) -> {
            if (seat.expiresAt() == null || seat.expiresAt().isAfter(now)) {
              active.put(id, seat.holder());
            }
          });
      return active;
    }
  }
}
