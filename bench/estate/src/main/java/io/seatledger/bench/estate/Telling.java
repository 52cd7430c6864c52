package io.seatledger.bench.estate;

import io.seatledger.events.license.LicenseEvent;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Tells an estate once, in order of time.
 *
 * <p>What a month can bring to an assignment is decided by its number. So all that happens when one
 * is made is found by looking at those that were made 1, 2, 3 … months before it, and nothing is
 * remembered but where the stream of each license ends. Not thread-safe.
 */
final class Telling {

  private final Estate estate;
  private final long assignments;
  private final int[] sequences;

  Telling(Estate estate) {
    this.estate = estate;
    this.assignments = estate.size().assignments();
    this.sequences = new int[estate.size().licenses()];
  }

  Stream<Fact> facts() {
    return Stream.concat(
        IntStream.range(0, sequences.length).mapToObj(this::created),
        LongStream.range(0, assignments).boxed().flatMap(this::during));
  }

  private Fact created(int license) {
    return fact(license, estate.catalogue().created(license, estate.pools().of(license)));
  }

  /** What happens when the assignment of that number is made. */
  private Stream<Fact> during(long number) {
    return Stream.concat(
        Stream.of(made(number)),
        IntStream.range(1, Estate.MONTHS)
            .filter(month -> before(month, number) >= 0)
            .mapToObj(month -> later(month, number))
            .flatMap(found -> found));
  }

  /** The number of the assignment that was made so many months before another. */
  private long before(int months, long number) {
    return number - assignments * months / Estate.MONTHS;
  }

  private Fact made(long number) {
    var assignment = estate.assignment(number);
    return fact(assignment.license(), assignment.made(estate.at(number)));
  }

  private Stream<Fact> later(int month, long number) {
    var fate = estate.fate(before(month, number));
    if (fate.isUsedIn(month)) {
      return Stream.of(used(month, number));
    }
    return fate.endsIn(month) ? Stream.of(takenBack(month, number)) : Stream.empty();
  }

  private Fact used(int month, long number) {
    var assignment = estate.assignment(before(month, number));
    var event = assignment.used(estate.at(number));
    return new Fact(assignment.license(), "assignment", assignment.id(), month - 1, event);
  }

  private Fact takenBack(int month, long number) {
    var assignment = estate.assignment(before(month, number));
    return fact(assignment.license(), assignment.takenBack(estate.at(number)));
  }

  private Fact fact(int license, LicenseEvent event) {
    return new Fact(license, "license", event.licenseId(), sequences[license]++, event);
  }
}
