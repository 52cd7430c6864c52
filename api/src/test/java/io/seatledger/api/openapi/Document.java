package io.seatledger.api.openapi;

import java.nio.charset.StandardCharsets;

/** The document as the service makes it, for tests that cannot ask a service. */
public final class Document {

  private Document() {}

  public static String text() {
    return new String(new OpenApiDocument().json(), StandardCharsets.UTF_8);
  }
}
