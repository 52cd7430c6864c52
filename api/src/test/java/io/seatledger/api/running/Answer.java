package io.seatledger.api.running;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the service answered; an empty body is a missing node. */
public record Answer(int status, JsonNode json, HttpHeaders headers, String body) {

  /** The only value of a header, or nothing. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  public String text(String field) {
    return json.path(field).asString();
  }

  public String code() {
    return text("code");
  }
}
