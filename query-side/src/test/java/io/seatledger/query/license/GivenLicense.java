package io.seatledger.query.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.events.Recorded;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.LicenseCancelled;
import io.seatledger.events.license.Term;
import io.seatledger.readmodels.Given;
import io.seatledger.readmodels.Histories.Step;
import io.seatledger.readmodels.ReadModels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A license to which all happened at one time, and of which Java and SQL say the same. */
final class GivenLicense {

  private static final AtomicInteger IDS = new AtomicInteger();

  private final String id = "lic_given_" + IDS.incrementAndGet();
  private final List<Step> history = new ArrayList<>();
  private final Instant at;

  GivenLicense(Instant at, @Nullable Integer seats, Term term) {
    this.at = at;
    take(Given.created(id, seats, term));
  }

  GivenLicense used(int seats) {
    for (var seat = 0; seat < seats; seat++) {
      take(Given.assigned(id, "asg_" + id + "_" + seat, null));
    }
    return this;
  }

  GivenLicense cancelled() {
    take(new LicenseCancelled(id, at));
    return this;
  }

  private void take(LicenseEvent event) {
    var sequence = history.size();
    history.add(new Step(new Recorded<>(event, Given.ORIGIN, at, sequence + 1L), sequence));
  }

  /** What it is now by the rules of these books. */
  LicenseNow in(ReadModels books) {
    Projecting.take(books, history);
    var byJava = new Folded(history).licenses(Given.NOW, books.get(LicenseClock.class));
    assertThat(LicensesBySql.find(books, byJava.keySet(), Given.NOW)).isEqualTo(byJava);
    return byJava.get(id);
  }
}
