package io.seatledger.api.packfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seatledger.command.ledger.ChainLink;
import io.seatledger.command.ledger.EventContent;
import io.seatledger.events.Origin;
import io.seatledger.events.SampleEvents;
import io.seatledger.events.SourceType;
import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.audit.AuditEvent;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.LicenseEvent;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import io.seatledger.events.license.LicenseEvent.SeatAssigned;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import io.seatledger.events.wire.EventCatalogue;
import io.seatledger.events.wire.EventJson;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Books that tests write; hashes are computed as the ledger's documentation says, and not by it.
 */
final class GivenBooks {

  static final String TENANT = "ten_acme";
  static final Instant START = Instant.parse("2031-01-01T00:00:00Z");

  private static final EventJson JSON = new EventJson(EventCatalogue.seatledger());

  private final List<ChainLink> links = new ArrayList<>();
  private final Map<String, Long> lengths = new HashMap<>();
  private String appId;

  /** What is written from now on comes from that application. */
  GivenBooks from(String appId) {
    this.appId = appId;
    return this;
  }

  /** Writes an event, a minute after the one before it and with a position of others between. */
  GivenBooks write(Object event) {
    var stream = stream(event);
    var content = content(event, stream, lengths.merge(stream, 1L, Long::sum) - 1);
    links.add(link(position() + 2, end().plusSeconds(60), content, lastHash()));
    return this;
  }

  /** Writes an event and forgets those before it. */
  ChainLink next(Object event) {
    write(event);
    var link = links.getLast();
    links.clear();
    links.add(link);
    return link;
  }

  /** Takes an event that is written elsewhere. */
  void add(ChainLink link) {
    links.add(link);
    lengths.merge(link.content().streamId(), 1L, Long::sum);
  }

  static ChainLink link(long position, Instant at, EventContent content, String previousHash) {
    return new ChainLink(position, at, content, hash(position, at, content, previousHash));
  }

  private static String hash(long position, Instant at, EventContent content, String previousHash) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      var canonical = sha.digest(content.canonical().getBytes(UTF_8));
      sha.update(HexFormat.of().parseHex(previousHash));
      sha.update(ByteBuffer.allocate(8).putLong(position).array());
      sha.update(
          ByteBuffer.allocate(8).putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at)).array());
      return HexFormat.of().formatHex(sha.digest(canonical));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private EventContent content(Object event, String stream, long sequence) {
    var payload = JSON.serialize(event, String.class);
    var origin = new Origin(TENANT, "per_01", appId, "edm", SourceType.API);
    return new EventContent(
        TENANT,
        stream,
        sequence,
        "%s-%d".formatted(stream, sequence),
        payload.getType().getName(),
        Integer.parseInt(payload.getType().getRevision()),
        payload.getData(),
        JSON.serialize(new TreeMap<>(origin.toMetadata()), String.class).getData());
  }

  private static String stream(Object event) {
    return switch (event) {
      case LicenseEvent e -> e.licenseId();
      case AssignmentEvent e -> e.assignmentId();
      case AuditEvent e -> "aud_" + e.effectiveAt();
      default -> throw new IllegalArgumentException(event.toString());
    };
  }

  /** When the last event was written. */
  Instant end() {
    return links.isEmpty() ? START : links.getLast().recordedAt();
  }

  /** Where the last event is; one before the beginning if there is none. */
  private long position() {
    return links.isEmpty() ? -1 : links.getLast().position();
  }

  private String lastHash() {
    return links.isEmpty() ? "" : links.getLast().chainHash();
  }

  /** All events until an instant. */
  Stream<ChainLink> until(Instant asOf) {
    return links.stream().takeWhile(link -> !link.recordedAt().isAfter(asOf));
  }

  static LicenseCreated license(String id, String vendor, Integer seats) {
    var like = SampleEvents.DETAILS;
    var details =
        new Details(
            null,
            vendor,
            "Suite",
            null,
            null,
            null,
            null,
            null,
            "cc_1",
            List.of("a", "b"),
            like.source(),
            like.sourceType());
    return new LicenseCreated(
        id,
        START,
        details,
        seats,
        new Term(null, null, null, false),
        SampleEvents.PRICING,
        SeatPolicy.ALLOW_OVER_ALLOCATION);
  }

  static SeatAssigned seat(String license, String id, Instant expiresAt) {
    return new SeatAssigned(
        license,
        START,
        id,
        new Holder(AssigneeType.PERSON, "per_" + id, null),
        "per_01",
        expiresAt,
        "edm",
        SourceType.API);
  }
}
