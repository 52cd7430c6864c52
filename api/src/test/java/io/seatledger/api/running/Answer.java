package io.seatledger.api.running;

import tools.jackson.databind.JsonNode;

/** What the service answered; an empty body is a missing node. */
public record Answer(int status, JsonNode json) {

  public String text(String field) {
    return json.path(field).asString();
  }

  public String code() {
    return text("code");
  }
}
