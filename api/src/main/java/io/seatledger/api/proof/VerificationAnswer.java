package io.seatledger.api.proof;

import io.seatledger.command.proof.Broken;
import io.seatledger.command.proof.Fault;
import io.seatledger.command.proof.Verified;
import org.jspecify.annotations.Nullable;

/** What a look through the books found. */
record VerificationAnswer(
    boolean ok,
    long events,
    long position,
    @Nullable Long firstBadPosition,
    @Nullable Fault fault,
    @Nullable String why) {

  static VerificationAnswer of(Verified verified) {
    var broken = verified.broken();
    return new VerificationAnswer(
        broken.isEmpty(),
        verified.events(),
        verified.position(),
        broken.map(Broken::position).orElse(null),
        broken.map(Broken::fault).orElse(null),
        broken.map(Broken::why).orElse(null));
  }
}
