package io.seatledger.api.pack;

import io.seatledger.api.json.Fields;
import io.seatledger.api.json.TextLists;
import io.seatledger.api.json.Texts;
import io.seatledger.api.json.Times;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pack is asked to show.
 *
 * @param licenseIds null for those of all licenses
 */
record PackOrder(@Nullable String vendor, @Nullable List<String> licenseIds, Instant asOf) {

  private static final int LONGEST_VENDOR = 256;
  private static final int MOST_LICENSES = 100;

  /** Reads a body at {@code now}. */
  static PackOrder of(Fields body, Instant now) {
    var asOf = body.required("as_of", Times.until(now), now);
    var vendor = body.value("vendor", Texts.upTo(LONGEST_VENDOR));
    var licenses =
        body.value("license_ids", TextLists.some(Texts.reference(), MOST_LICENSES, "licenses"));
    return body.checked(new PackOrder(vendor, licenses, asOf));
  }

  /** The licenses that it names; none for all. */
  List<String> licenses() {
    return licenseIds == null ? List.of() : licenseIds;
  }
}
