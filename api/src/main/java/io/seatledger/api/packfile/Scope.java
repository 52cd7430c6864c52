package io.seatledger.api.packfile;

import io.seatledger.events.wire.CanonicalJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an audit pack is about.
 *
 * @param appId the application whose licenses alone it shows; null for all of the tenant
 * @param vendor whose licenses alone it shows; null for those of all
 * @param licenseIds the licenses that it shows, in order; none for all
 * @param asOf the instant whose state it shows
 */
public record Scope(
    String tenantId,
    @Nullable String appId,
    @Nullable String vendor,
    List<String> licenseIds,
    Instant asOf) {

  public Scope {
    licenseIds = licenseIds.stream().distinct().sorted().toList();
  }

  /** Whether it shows all that is in the tenant's books. */
  boolean isWhole() {
    return appId == null && vendor == null && licenseIds.isEmpty();
  }

  /** What it is about, for people. */
  String inWords() {
    if (isWhole()) {
      return "of the whole tenant";
    }
    var parts = new ArrayList<String>();
    if (vendor != null) {
      parts.add("the vendor " + CanonicalJson.quoted(vendor));
    }
    if (!licenseIds.isEmpty()) {
      parts.add("the licenses " + String.join(" ", licenseIds));
    }
    if (appId != null) {
      parts.add("the application " + CanonicalJson.quoted(appId));
    }
    return "only of " + String.join(", ", parts);
  }
}
