package io.seatledger.api.proof;

import io.seatledger.command.ledger.ChainVerification;
import io.seatledger.command.ledger.Ledger;
import io.seatledger.command.proof.Asked;
import io.seatledger.command.proof.Watcher;
import org.springframework.stereotype.Component;

/** Looks through a tenant's books. Thread-safe. */
@Component
final class Verifications {

  private final ChainVerification chain;
  private final Turns turns;

  Verifications(Ledger ledger, Turns turns) {
    this.chain = ledger.verification();
    this.turns = turns;
  }

  /** The watcher is told while others wait for the turn. */
  VerificationAnswer verify(Asked asked, Watcher watcher) {
    var seldom = new EachPercent(asked.from(), watcher);
    return VerificationAnswer.of(turns.taken(() -> chain.verify(asked, seldom)));
  }
}
