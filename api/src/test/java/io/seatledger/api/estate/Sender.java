package io.seatledger.api.estate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Posts one body to the service and waits for its answer. */
@FunctionalInterface
interface Sender {
  Response send(Request request);

  /** What to post, and where. */
  record Request(String path, ObjectNode body) {}

  /** The status of an answer, and the resource or the problem in it. */
  record Response(int status, JsonNode json) {}
}
