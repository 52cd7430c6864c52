package io.seatledger.api.running;

import tools.jackson.databind.JsonNode;

/** What the service answered; an empty body is a missing node. */
record Answer(int status, JsonNode json) {

  String text(String field) {
    return json.path(field).asString();
  }

  String code() {
    return text("code");
  }
}
