package io.seatledger.readmodels;

import io.seatledger.events.Origin;
import io.seatledger.events.Recorded;
import io.seatledger.events.assignment.AssignmentEvent.AssignmentUsed;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.AssignmentExpired;
import io.seatledger.events.license.LicenseEvent.AssignmentRevoked;
import io.seatledger.events.license.LicenseEvent.DetailsChanged;
import io.seatledger.events.license.LicenseEvent.LicenseCancelled;
import io.seatledger.events.license.LicenseEvent.LicenseDeleted;
import io.seatledger.events.license.LicenseEvent.LicenseReactivated;
import io.seatledger.events.license.LicenseEvent.LicenseRestored;
import io.seatledger.events.license.LicenseEvent.PricingChanged;
import io.seatledger.events.license.LicenseEvent.SeatPolicyChanged;
import io.seatledger.events.license.LicenseEvent.SeatRefused;
import io.seatledger.events.license.LicenseEvent.TermChanged;
import io.seatledger.events.license.LicenseEvent.TotalSeatsChanged;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Random histories that can have happened: a few licenses, their seats and the use of these. */
public final class Histories {

  /** An event and its place in its stream. */
  public record Step(Recorded<?> fact, long sequence) {}

  private static final AtomicLong IDS = new AtomicLong();

  private static final class License {
    final String id = "lic_" + IDS.incrementAndGet();
    boolean deleted;
    boolean cancelled;
    long sequence = -1;
    final Map<String, @Nullable Instant> active = new HashMap<>();
    final List<String> ever = new ArrayList<>();
  }

  private final Random random;
  private final Origin origin;
  private final List<Step> steps = new ArrayList<>();
  private final List<License> licenses = new ArrayList<>();
  private final Map<String, Long> uses = new HashMap<>();
  private Instant now = Given.NOW;

  private Histories(long seed, Origin origin) {
    this.random = new Random(seed);
    this.origin = origin;
  }

  public static List<Step> random(long seed, int length) {
    return random(seed, length, Given.ORIGIN);
  }

  public static List<Step> random(long seed, int length, Origin origin) {
    var history = new Histories(seed, origin);
    while (history.steps.size() < length) {
      history.happen();
    }
    return history.steps;
  }

  private void happen() {
    now = now.plus(Duration.ofMinutes(random.nextInt(90)));
    if (licenses.size() < 3 && random.nextInt(6) < 3 || licenses.isEmpty()) {
      var license = new License();
      licenses.add(license);
      take(license, Given.created(license.id, seats(), term()));
      return;
    }
    var license = licenses.get(random.nextInt(licenses.size()));
    if (license.deleted) {
      restoreOrUse(license);
    } else {
      change(license);
    }
  }

  private void restoreOrUse(License license) {
    if (random.nextBoolean()) {
      license.deleted = false;
      take(license, new LicenseRestored(license.id, now));
    } else {
      use(license);
    }
  }

  private void change(License license) {
    switch (random.nextInt(14)) {
      case 0, 1, 2, 3 -> assign(license);
      case 4 -> end(license, true);
      case 5 -> end(license, false);
      case 6 -> use(license);
      case 7 -> {
        license.deleted = true;
        take(license, new LicenseDeleted(license.id, now, license.active.size()));
        license.active.clear();
      }
      case 8 -> {
        license.cancelled = !license.cancelled;
        take(
            license,
            license.cancelled
                ? new LicenseCancelled(license.id, now)
                : new LicenseReactivated(license.id, now));
      }
      case 9 -> take(license, new TotalSeatsChanged(license.id, now, 1, seats()));
      case 10 -> take(license, new TermChanged(license.id, now, Given.TERM, term()));
      case 11 -> take(license, new SeatRefused(license.id, now, Given.HOLDER, 1, 1));
      case 12 -> {
        take(license, new DetailsChanged(license.id, now, Given.DETAILS, Given.DETAILS));
        take(
            license,
            new SeatPolicyChanged(
                license.id, now, SeatPolicy.STRICT, SeatPolicy.ALLOW_OVER_ALLOCATION));
      }
      default ->
          take(
              license,
              new PricingChanged(license.id, now, Given.PRICING, Given.priced("0.1", "USD")));
    }
  }

  private void assign(License license) {
    var id = "asg_" + IDS.incrementAndGet();
    var expiry = random.nextBoolean() ? now.plus(Duration.ofMinutes(random.nextInt(600))) : null;
    license.active.put(id, expiry);
    license.ever.add(id);
    take(license, Given.assigned(license.id, id, expiry));
  }

  private void end(License license, boolean revoke) {
    if (license.active.isEmpty()) {
      return;
    }
    var id = license.active.keySet().stream().sorted().findFirst().orElseThrow();
    var expiry = license.active.remove(id);
    take(
        license,
        revoke || expiry == null
            ? new AssignmentRevoked(license.id, now, id, Given.HOLDER, "moved on")
            : new AssignmentExpired(license.id, expiry, id, Given.HOLDER));
  }

  private void use(License license) {
    if (!license.ever.isEmpty()) {
      var id = license.ever.get(random.nextInt(license.ever.size()));
      var at = now.minus(Duration.ofMinutes(random.nextInt(120)));
      add(new AssignmentUsed(id, license.id, at), uses.merge(id, 0L, (known, _) -> known + 1));
    }
  }

  private void take(License license, LicenseEvent event) {
    add(event, ++license.sequence);
  }

  private void add(Object event, long sequence) {
    var fact = new Recorded<>(event, origin, now, steps.size() + 1L);
    steps.add(new Step(fact, sequence));
  }

  private @Nullable Integer seats() {
    return random.nextInt(5) == 0 ? null : Integer.valueOf(random.nextInt(8));
  }

  private Term term() {
    return new Term(null, end(), end(), random.nextBoolean());
  }

  private @Nullable Instant end() {
    return random.nextBoolean() ? null : now.plus(Duration.ofHours(random.nextInt(4000)));
  }
}
