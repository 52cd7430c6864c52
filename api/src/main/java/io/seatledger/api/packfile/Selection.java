package io.seatledger.api.packfile;

import io.seatledger.command.ledger.ChainLink;
import io.seatledger.events.Origin;
import io.seatledger.events.assignment.AssignmentEvent;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.LicenseEvent.DetailsChanged;
import io.seatledger.events.license.LicenseEvent.LicenseCreated;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which events of a tenant are in a pack: those of the licenses that it is about. */
final class Selection {

  private static final Set<String> TELLING = Set.of("license.created", "license.details-changed");

  private final Scope scope;

  /** The licenses that may be meant, with their vendors. */
  private final Map<String, @Nullable String> vendors = new HashMap<>();

  private Selection(Scope scope) {
    this.scope = scope;
  }

  /** What the scope means in these books, which are read only if it does not mean all. */
  static Selection of(Scope scope, Stream<ChainLink> books) {
    var selection = new Selection(scope);
    if (!scope.isWhole()) {
      books.filter(link -> TELLING.contains(link.content().type())).forEach(selection::learn);
    }
    return selection;
  }

  private void learn(ChainLink link) {
    switch (Events.event(link)) {
      case LicenseCreated e when isMeant(e.licenseId(), link) -> note(e.licenseId(), e.details());
      case DetailsChanged e when vendors.containsKey(e.licenseId()) ->
          note(e.licenseId(), e.after());
      default -> {}
    }
  }

  private boolean isMeant(String licenseId, ChainLink created) {
    var origin = Origin.of(Json.map(created.content().metadata()));
    return (scope.appId() == null || scope.appId().equals(origin.appId()))
        && (scope.licenseIds().isEmpty() || scope.licenseIds().contains(licenseId));
  }

  private void note(String licenseId, Details details) {
    vendors.put(licenseId, details.vendor());
  }

  /** Whether the event is in the pack. */
  boolean has(ChainLink link) {
    if (scope.isWhole()) {
      return true;
    }
    var content = link.content();
    return switch (content.type().substring(0, content.type().indexOf('.'))) {
      case "license" -> isShown(content.streamId());
      case "assignment" -> isShown(((AssignmentEvent) Events.event(link)).licenseId());
      default -> false;
    };
  }

  private boolean isShown(String licenseId) {
    return vendors.containsKey(licenseId)
        && (scope.vendor() == null || Objects.equals(scope.vendor(), vendors.get(licenseId)));
  }
}
