package io.seatledger.api.dashboard;

import io.seatledger.query.Moment;
import io.seatledger.query.compliance.Compliance;
import io.seatledger.query.compliance.Compliance.Group;
import io.seatledger.query.compliance.Outlook;
import io.seatledger.query.license.ComplianceStatus;
import io.seatledger.query.license.LicenseStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A tenant's licenses and seats at a moment, as the page shows them. */
record Estate(Compliance compliance, Outlook outlook, Moment moment) {

  private static final int VENDORS = 8;

  /** What the clock says at that moment. */
  public Instant now() {
    return moment.now();
  }

  /** Whether it is of a moment that somebody asked about. */
  public boolean isPast() {
    return !moment.isNow();
  }

  /** Whether there is nothing to show yet. */
  public boolean isEmpty() {
    return compliance.total().licenses() == 0;
  }

  /** One group for every status, with or without licenses. */
  public List<Group> byStatus() {
    return each(LicenseStatus.values(), compliance.byStatus());
  }

  /** One group for every compliance status, with or without licenses. */
  public List<Group> byComplianceStatus() {
    return each(ComplianceStatus.values(), compliance.byComplianceStatus());
  }

  /** The vendors with most licenses. */
  public List<Group> vendors() {
    return byLicenses().limit(VENDORS).toList();
  }

  /** All other vendors in one line; null if there are none. */
  public @Nullable Group others() {
    return byLicenses().skip(VENDORS).reduce(Estate::sum).orElse(null);
  }

  private Stream<Group> byLicenses() {
    return compliance.byVendor().stream()
        .sorted((one, other) -> Long.compare(other.licenses(), one.licenses()));
  }

  private static Group sum(Group one, Group other) {
    return new Group(
        null,
        one.licenses() + other.licenses(),
        one.totalSeats() + other.totalSeats(),
        one.usedSeats() + other.usedSeats(),
        List.of());
  }

  /** Licenses that end soon, each line with those of the line before. */
  public List<Ending> endings() {
    return List.of(
        ending(30, outlook.endingIn30Days()),
        ending(60, outlook.endingIn60Days()),
        ending(90, outlook.endingIn90Days()));
  }

  private Ending ending(int days, long licenses) {
    return new Ending(days, now().plus(Duration.ofDays(days)), licenses);
  }

  /** Where its licenses are listed. */
  public LicenseLinks links() {
    return new LicenseLinks(moment);
  }

  private static List<Group> each(Enum<?>[] words, List<Group> groups) {
    return Arrays.stream(words)
        .map(word -> word.name().toLowerCase(Locale.ROOT))
        .map(word -> group(word, groups))
        .toList();
  }

  private static Group group(String word, List<Group> groups) {
    return groups.stream()
        .filter(group -> word.equals(group.key()))
        .findAny()
        .orElseGet(() -> new Group(word, 0, 0, 0, List.of()));
  }

  /** Licenses that run and end within some days. */
  record Ending(int days, Instant until, long licenses) {}
}
