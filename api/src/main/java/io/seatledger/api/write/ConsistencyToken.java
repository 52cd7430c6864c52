package io.seatledger.api.write;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How far the ledger was, for one license, when a write was done; opaque to clients. */
record ConsistencyToken(String licenseId, long position) {

  static final String HEADER = "Consistency-Token";

  String encoded() {
    var plain = position + "." + licenseId;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }
}
