package io.seatledger.api.write;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Names new things: a prefix that tells the kind, and a ULID. */
@Component
public final class Ids {

  private static final Pattern ULID = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");
  private static final String LICENSE = "lic_";
  private static final String ASSIGNMENT = "asg_";
  private static final String REPLAY = "rpl_";
  private static final String PACK = "pck_";
  private static final String EVENT = "evt_";

  /** A license that is not in the books yet. */
  public String license() {
    return LICENSE + UlidCreator.getMonotonicUlid();
  }

  /** An assignment that is not in the books yet. */
  public String assignment() {
    return ASSIGNMENT + UlidCreator.getMonotonicUlid();
  }

  /** A replay that nobody has taken up yet. */
  public String replay() {
    return REPLAY + UlidCreator.getMonotonicUlid();
  }

  /** The id under which the ledger has the event that clients know by this one. */
  public static Optional<String> event(String id) {
    return names(EVENT, id) ? Optional.of(id.substring(EVENT.length())) : Optional.empty();
  }

  /** An audit pack that is asked for now, which its id tells from then on. */
  public String pack(Instant now) {
    return PACK + UlidCreator.getMonotonicUlid(now.toEpochMilli());
  }

  /** When a pack was named, to the millisecond. */
  public static Instant packNamedAt(String id) {
    return Ulid.getInstant(id.substring(PACK.length()));
  }

  /** Whether a license could have this id; every id also names a stream, so others are kept out. */
  public static boolean isLicense(String id) {
    return names(LICENSE, id);
  }

  /** Whether a replay could have this id. */
  public static boolean isReplay(String id) {
    return names(REPLAY, id);
  }

  /** Whether an assignment could have this id. */
  public static boolean isAssignment(String id) {
    return names(ASSIGNMENT, id);
  }

  private static boolean names(String kind, String id) {
    return id.startsWith(kind) && ULID.matcher(id.substring(kind.length())).matches();
  }
}
