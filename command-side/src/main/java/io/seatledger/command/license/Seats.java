package io.seatledger.command.license;

import io.seatledger.command.license.Seat.Expiry;
import io.seatledger.events.license.Holder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * The seats of a license whose end is not recorded yet. Immutable.
 *
 * <p>Persistent trees, because copying a collection for each event makes a replay quadratic, and
 * trees instead of hash maps, because a node of theirs takes half the memory and no choice of ids
 * makes them slow. Every step costs the logarithm of the number of seats.
 */
final class Seats {

  static final Seats NONE =
      new Seats(TreePMap.empty(), TreePMap.empty(Seats::compareHolders), TreePSet.empty());

  private final TreePMap<String, Seat> byId;
  private final TreePMap<Holder, Seat> byHolder;
  private final TreePSet<Expiry> expiring;

  private Seats(
      TreePMap<String, Seat> byId, TreePMap<Holder, Seat> byHolder, TreePSet<Expiry> expiring) {
    this.byId = byId;
    this.byHolder = byHolder;
    this.expiring = expiring;
  }

  static Seats of(Collection<Seat> seats) {
    var all = NONE;
    for (var seat : seats) {
      all = all.with(seat);
    }
    return all;
  }

  Collection<Seat> all() {
    return byId.values();
  }

  /** How many there are, with those whose time is up. */
  int recorded() {
    return byId.size();
  }

  /** How many are taken at this moment. */
  int used(Instant now) {
    return byId.size() - expired(now).size();
  }

  @Nullable Seat find(String assignmentId) {
    return byId.get(assignmentId);
  }

  @Nullable Seat heldBy(Holder holder) {
    return byHolder.get(holder);
  }

  /** Those whose time is up, the oldest first. */
  List<Seat> overdue(Instant now, int atMost) {
    return expired(now).stream().limit(atMost).map(this::of).toList();
  }

  Seats with(Seat seat) {
    var ids = byId.plus(seat.assignmentId(), seat);
    var holders = byHolder.plus(seat.holder(), seat);
    if (ids.size() == recorded() || holders.size() == recorded()) {
      throw new ImpossibleHistory("Assigned twice: " + seat.assignmentId());
    }
    return new Seats(ids, holders, seat.expiry().map(expiring::plus).orElse(expiring));
  }

  Seats without(String assignmentId) {
    var seat = find(assignmentId);
    if (seat == null) {
      throw new ImpossibleHistory("Ended without being active: " + assignmentId);
    }
    return new Seats(
        byId.minus(assignmentId),
        byHolder.minus(seat.holder()),
        seat.expiry().map(expiring::minus).orElse(expiring));
  }

  private Seat of(Expiry expiry) {
    return Objects.requireNonNull(byId.get(expiry.assignmentId()));
  }

  private TreePSet<Expiry> expired(Instant now) {
    return expiring.headSet(Expiry.firstAfter(now), false);
  }

  private static int compareHolders(Holder one, Holder other) {
    int order = one.id().compareTo(other.id());
    if (order == 0) {
      order = one.type().compareTo(other.type());
    }
    return order == 0 ? compareAssets(one.assetId(), other.assetId()) : order;
  }

  private static int compareAssets(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    return one.compareTo(other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Seats that && byId.equals(that.byId);
  }

  @Override
  public int hashCode() {
    return byId.hashCode();
  }

  /** Their number: a license may have half a million. */
  @Override
  public String toString() {
    return recorded() + " seats";
  }
}
