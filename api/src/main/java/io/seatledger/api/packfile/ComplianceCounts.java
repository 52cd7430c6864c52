package io.seatledger.api.packfile;

import io.seatledger.query.license.LicenseNow;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts licenses and their seats by what they have in common. Not thread-safe. */
final class ComplianceCounts {

  private static final List<String> GROUPS =
      List.of("all", "compliance_status", "status", "vendor", "cost_center_id");

  private static final Comparator<ComplianceCount> IN_ORDER =
      Comparator.<ComplianceCount>comparingInt(count -> GROUPS.indexOf(count.group()))
          .thenComparing(ComplianceCount::key, Comparator.nullsLast(Comparator.naturalOrder()));

  private final TreeMap<ComplianceCount, ComplianceCount> counts = new TreeMap<>(IN_ORDER);

  ComplianceCounts() {
    take(new ComplianceCount("all", null, 0, 0, 0, 0));
  }

  static ComplianceCounts of(Stream<LicenseNow> licenses) {
    var counts = new ComplianceCounts();
    licenses.forEach(counts::take);
    return counts;
  }

  private void take(LicenseNow now) {
    var details = now.license().details();
    take(one("all", null, now));
    take(one("compliance_status", Json.word(now.complianceStatus()), now));
    take(one("status", Json.word(now.status()), now));
    take(one("vendor", details.vendor(), now));
    take(one("cost_center_id", details.costCenterId(), now));
  }

  private void take(ComplianceCount one) {
    counts.merge(one, one, ComplianceCount::with);
  }

  private static ComplianceCount one(String group, @Nullable String key, LicenseNow now) {
    var total = now.license().totalSeats();
    return new ComplianceCount(
        group, key, 1, total == null ? 1 : 0, total == null ? 0 : total, now.usedSeats());
  }

  /** The whole first, then each group, in order. */
  Collection<ComplianceCount> rows() {
    return counts.values();
  }
}
