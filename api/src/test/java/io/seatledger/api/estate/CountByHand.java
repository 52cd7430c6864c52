package io.seatledger.api.estate;

import io.seatledger.api.estate.EstateCount.Group;
import io.seatledger.api.estate.EstateCount.Spend;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts an estate from nothing but the events of its tenant and the contract, sharing no code with
 * the service.
 */
final class CountByHand {

  private static final JsonMapper JSON = new JsonMapper();

  private final Instant now = Instant.now();
  private final Map<String, Owned> licenses = new HashMap<>();

  private CountByHand() {}

  static EstateCount of(List<Map<String, Object>> events) {
    var count = new CountByHand();
    for (var event : events) {
      count.take(event.get("type").toString(), JSON.readTree(event.get("payload").toString()));
    }
    return count.result();
  }

  private void take(String type, JsonNode event) {
    var id = event.path("license_id").asString();
    var assignment = event.path("assignment_id").asString("");
    switch (type) {
      case "license.created" -> licenses.put(id, new Owned(event));
      case "license.cancelled" -> licenses.get(id).cancelled = true;
      case "license.total-seats-changed" -> licenses.get(id).seats = event.path("after");
      case "license.seat-assigned" -> licenses.get(id).taken.put(assignment, event);
      case "license.assignment-revoked", "license.assignment-expired" ->
          licenses.get(id).taken.remove(assignment);
      case "license.seat-refused" -> {}
      default -> throw new AssertionError("An estate's import leads to no " + type);
    }
  }

  private EstateCount result() {
    var all = licenses.values();
    return new EstateCount(
        group(all),
        Math.toIntExact(all.stream().filter(license -> !license.seats.isNumber()).count()),
        groups(this::complianceStatus),
        groups(this::status),
        groups(license -> EstateCount.text(license.created.at("/details/vendor"))),
        groups(license -> EstateCount.text(license.created.at("/details/cost_center_id"))));
  }

  private Map<@Nullable String, Group> groups(Function<Owned, @Nullable String> key) {
    var keys = new HashMap<@Nullable String, Group>();
    for (var license : licenses.values()) {
      var same = key.apply(license);
      keys.computeIfAbsent(
          same,
          _ ->
              group(
                  licenses.values().stream()
                      .filter(other -> Objects.equals(key.apply(other), same))
                      .toList()));
    }
    return keys;
  }

  private Group group(Collection<Owned> owned) {
    var spend = new HashMap<@Nullable String, Spend>();
    for (var license : owned) {
      var amount = license.created.at("/pricing/cost/amount/$decimal");
      if (amount.isString()) {
        var currency = EstateCount.text(license.created.at("/pricing/cost/currency"));
        spend.merge(currency, new Spend(new BigDecimal(amount.asString()), 1), Spend::plus);
      }
    }
    return new Group(
        owned.size(),
        owned.stream().mapToLong(license -> license.seats.asLong(0)).sum(),
        owned.stream().mapToLong(this::used).sum(),
        spend);
  }

  private long used(Owned license) {
    return license.taken.values().stream()
        .map(assigned -> assigned.path("expires_at"))
        .filter(expiry -> !expiry.isString() || time(expiry).isAfter(now))
        .count();
  }

  /** None is under-utilized before it is 30 days old. */
  private String complianceStatus(Owned license) {
    var over = license.seats.isNumber() && used(license) > license.seats.asLong();
    return over ? "over_allocated" : "compliant";
  }

  private String status(Owned license) {
    var expiry = license.created.at("/term/expiry_date");
    var renewal = license.created.at("/term/renewal_date");
    if (license.cancelled) {
      return "cancelled";
    }
    if (expiry.isString() && !time(expiry).isAfter(now)) {
      return "expired";
    }
    var soon = renewal.isString() ? renewal : expiry;
    return soon.isString()
            && !time(soon).isBefore(now)
            && !time(soon).isAfter(now.plus(Duration.ofDays(90)))
        ? "expiring_soon"
        : "active";
  }

  private static Instant time(JsonNode json) {
    return Instant.parse(json.asString());
  }

  /** A license as far as events have told it. */
  private static final class Owned {
    final JsonNode created;
    final Map<String, JsonNode> taken = new HashMap<>();
    JsonNode seats;
    boolean cancelled;

    Owned(JsonNode created) {
      this.created = created;
      this.seats = created.path("total_seats");
    }
  }
}
