package io.seatledger.command.license;

import static io.seatledger.bench.micro.OneLicense.NOW;
import static io.seatledger.bench.micro.OneLicense.ORIGIN;

import io.seatledger.bench.micro.OneLicense;
import io.seatledger.command.license.LicenseCommand.AssignSeat;
import io.seatledger.command.license.LicenseCommand.RevokeAssignment;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a decision costs, and what it costs to go on from it, on a license with many holders. */
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DeciderBenchmark {

  @Param({"500", "500000"})
  public int seats;

  private License license = new License.None();
  private AssignSeat assign = assign("");
  private RevokeAssignment revoke = revoke("");

  @Setup
  public void fold() {
    for (var event : OneLicense.withSeats(seats)) {
      license = LicenseDecider.evolve(license, event, ORIGIN);
    }
    var held = ((License.Kept) license).seats().all();
    var seat = held.stream().skip(held.size() / 2).findFirst().orElseThrow();
    assign = assign("per_newcomer");
    revoke = revoke(seat.assignmentId());
  }

  private static AssignSeat assign(String person) {
    var holder = new Holder(AssigneeType.PERSON, person, null);
    return new AssignSeat("lic_1", "asg_new", holder, null, null, null, "edm", SourceType.API);
  }

  private static RevokeAssignment revoke(String assignment) {
    return new RevokeAssignment("lic_1", assignment, null, null);
  }

  @Benchmark
  public Object decideAssign() {
    return LicenseDecider.decide(license, assign, ORIGIN, NOW);
  }

  @Benchmark
  public Object decideAndTakeAssign() {
    return take(LicenseDecider.decide(license, assign, ORIGIN, NOW));
  }

  @Benchmark
  public Object decideAndTakeRevoke() {
    return take(LicenseDecider.decide(license, revoke, ORIGIN, NOW));
  }

  private License take(Decision<LicenseEvent> decision) {
    var next = license;
    for (var event : decision.events()) {
      next = LicenseDecider.evolve(next, event, ORIGIN);
    }
    return next;
  }
}
