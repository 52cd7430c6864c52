package io.seatledger.command.license;

import io.seatledger.events.license.Term;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The edits of a request to a license's {@link Term}. */
public record TermEdit(
    @Nullable Edit<@Nullable Instant> purchaseDate,
    @Nullable Edit<@Nullable Instant> expiryDate,
    @Nullable Edit<@Nullable Instant> renewalDate,
    @Nullable Edit<Boolean> autoRenew) {

  Term applyTo(Term current) {
    return new Term(
        Edit.of(purchaseDate, current.purchaseDate()),
        Edit.of(expiryDate, current.expiryDate()),
        Edit.of(renewalDate, current.renewalDate()),
        Edit.of(autoRenew, current.autoRenew()));
  }
}
