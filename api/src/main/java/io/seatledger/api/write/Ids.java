package io.seatledger.api.write;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Names new things: a prefix that tells the kind, and a ULID. */
@Component
public final class Ids {

  private static final Pattern LICENSE = Pattern.compile("lic_[0-9A-HJKMNP-TV-Z]{26}");
  private static final Pattern ASSIGNMENT = Pattern.compile("asg_[0-9A-HJKMNP-TV-Z]{26}");
  private static final String EVENT_PREFIX = "evt_";
  private static final Pattern EVENT = Pattern.compile(EVENT_PREFIX + "[0-9A-HJKMNP-TV-Z]{26}");

  /** A license that is not in the books yet. */
  public String license() {
    return "lic_" + UlidCreator.getMonotonicUlid();
  }

  /** An assignment that is not in the books yet. */
  public String assignment() {
    return "asg_" + UlidCreator.getMonotonicUlid();
  }

  /** The id under which the ledger has the event that clients know by this one. */
  public static Optional<String> event(String id) {
    return EVENT.matcher(id).matches()
        ? Optional.of(id.substring(EVENT_PREFIX.length()))
        : Optional.empty();
  }

  /** An audit pack that is not asked for yet. */
  public String pack() {
    return "pck_" + UlidCreator.getMonotonicUlid();
  }

  /** Whether a license could have this id; every id also names a stream, so others are kept out. */
  public static boolean isLicense(String id) {
    return LICENSE.matcher(id).matches();
  }

  /** Whether an assignment could have this id. */
  public static boolean isAssignment(String id) {
    return ASSIGNMENT.matcher(id).matches();
  }
}
