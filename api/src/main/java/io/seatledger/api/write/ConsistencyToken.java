package io.seatledger.api.write;

import io.seatledger.command.proof.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far the ledger was, for one license, when a write was done; opaque to clients but our own,
 * which compares positions. It is bound to the tenant, so that nobody learns from the token of
 * another.
 */
record ConsistencyToken(String tenantId, String licenseId, long position) {

  static final String HEADER = "Consistency-Token";

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,18})\\.([^.]{1,64})\\.([0-9a-f]{16})");
  private static final int SEAL = 16;

  /** What was encoded for the tenant; nothing if it was not. */
  static Optional<ConsistencyToken> of(String tenantId, String text) {
    var form = FORM.matcher(decoded(text));
    if (!form.matches()) {
      return Optional.empty();
    }
    var token = new ConsistencyToken(tenantId, form.group(2), Long.parseLong(form.group(1)));
    return Optional.of(token).filter(it -> it.seal().equals(form.group(3)));
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  String encoded() {
    var plain = position + "." + licenseId + "." + seal();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  private String seal() {
    return Sha256.hex(tenantId, licenseId, Long.toString(position)).substring(0, SEAL);
  }
}
