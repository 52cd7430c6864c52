package io.seatledger.api.write;

import org.springframework.http.HttpHeaders;

/**
 * A write that is done.
 *
 * @param position the ledger position from which on reads show it
 * @param visible whether they show it already
 */
public record Written(String licenseId, long position, boolean visible) {

  /** What every answer to a write says of it (contract section 8). */
  public HttpHeaders headers() {
    var headers = new HttpHeaders();
    headers.set(ConsistencyToken.HEADER, new ConsistencyToken(licenseId, position).encoded());
    if (!visible) {
      headers.set("Preference-Applied", "respond-async");
    }
    return headers;
  }
}
