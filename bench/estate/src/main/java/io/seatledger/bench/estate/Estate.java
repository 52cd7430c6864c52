package io.seatledger.bench.estate;

import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Holder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A tenant's licenses and what became of their seats in 24 months: the same for the same seed,
 * begin and size. Immutable.
 *
 * <p>Assignments are made at even intervals. In every month after it was made one may be used (a
 * few always are, most never), and each year one in ten is taken back. A license owns as many seats
 * as it ever has assignments, or more.
 */
public final class Estate {

  static final int MONTHS = 24;
  static final Duration PERIOD = Duration.ofDays(730);

  private static final Duration TEMPORARY = Duration.ofDays(1_095);

  private final long seed;
  private final Instant begin;
  private final Size size;
  private final Pools pools;
  private final Deck deck;
  private final Catalogue catalogue;
  private final long interval;

  /**
   * An estate.
   *
   * @param begin in microseconds at most; all takes effect within 730 days from then on
   */
  public Estate(long seed, Instant begin, Size size) {
    this.seed = seed;
    this.begin = begin;
    this.size = size;
    this.pools = new Pools(size);
    this.deck = Deck.of(size.assignments(), new SplittableRandom(seed));
    this.catalogue = new Catalogue(seed, begin);
    this.interval = ChronoUnit.MICROS.between(begin, begin.plus(PERIOD)) / size.assignments();
  }

  public Size size() {
    return size;
  }

  /** The id of a license by its number; 0 is the biggest. */
  public String licenseId(int license) {
    return catalogue.id(license);
  }

  /** The id of the assignment that is made as the n-th, from 0. */
  public String assignmentId(long number) {
    return assignment(number).id();
  }

  /** All that happened, in order of time; takes no memory but for the licenses. */
  public Stream<Fact> facts() {
    return new Telling(this).facts();
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Pools pools() {
    return pools;
  }

  /** When the n-th assignment is made. */
  Instant at(long number) {
    return begin.plus(number * interval, ChronoUnit.MICROS);
  }

  Fate fate(long number) {
    return Fate.of(seed, number);
  }

  Assignment assignment(long number) {
    var place = deck.at(number);
    var license = pools.licenseAt(place);
    var fate = fate(number);
    return new Assignment(
        license,
        licenseId(license),
        fate.id(at(number)),
        holder(license * 7919L + pools.numberAt(place)),
        fate.temporary() ? at(number).plus(TEMPORARY) : null);
  }

  /** The same people hold several licenses, each of them once at most. */
  private Holder holder(long number) {
    var person = number % pools.of(0);
    return person % 50 == 0
        ? new Holder(AssigneeType.GROUP, "grp_%07d".formatted(person), null)
        : new Holder(AssigneeType.PERSON, "per_%07d".formatted(person), null);
  }
}
