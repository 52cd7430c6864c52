package io.seatledger.api.estate;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A column of an export, the field it goes to, and the notation in which its cells are written. */
record Column(String header, String field, Function<String, JsonNode> notation) {

  /** Leaves the field out where the notation finds nothing said. */
  void readInto(ObjectNode body, Cells cells) {
    var value = notation.apply(cells.text(header));
    if (!value.isMissingNode()) {
      body.set(field, value);
    }
  }
}
