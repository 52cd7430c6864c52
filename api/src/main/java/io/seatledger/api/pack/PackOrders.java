package io.seatledger.api.pack;

import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.api.proof.SigningKey;
import io.seatledger.api.security.Caller;
import io.seatledger.api.write.Ids;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has packs made. Thread-safe. */
@Component
final class PackOrders {

  private final AuditPacks packs;
  private final SigningKey key;
  private final Ids ids;
  private final Clock clock;

  PackOrders(AuditPacks packs, SigningKey key, Ids ids, Clock clock) {
    this.packs = packs;
    this.key = key;
    this.ids = ids;
    this.clock = clock;
  }

  /** The id of the pack that will be made; nothing if a license is not the caller's. */
  Optional<String> place(Caller caller, PackOrder order) {
    key.require();
    var known = packs.known(caller.reader(), order.licenses());
    if (!new HashSet<>(known).containsAll(order.licenses())) {
      return Optional.empty();
    }
    var pack = AuditPack.ordered(ids.pack(clock.instant()), caller, order);
    if (!packs.order(pack)) {
      throw new ProblemException(
          ProblemCode.TOO_MANY_AUDIT_PACKS,
          "%d are being made; wait for one of them.".formatted(AuditPacks.MOST_UNFINISHED));
    }
    return Optional.of(pack.id());
  }
}
