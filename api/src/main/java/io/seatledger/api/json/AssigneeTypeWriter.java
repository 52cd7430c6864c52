package io.seatledger.api.json;

import io.seatledger.events.license.AssigneeType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes {@code Person} and {@code Group}, as a value or as a key. */
final class AssigneeTypeWriter extends ValueSerializer<AssigneeType> {

  private final boolean asKey;

  AssigneeTypeWriter(boolean asKey) {
    this.asKey = asKey;
  }

  @Override
  public void serialize(AssigneeType type, JsonGenerator json, SerializationContext context) {
    var word =
        switch (type) {
          case PERSON -> "Person";
          case GROUP -> "Group";
        };
    if (asKey) {
      json.writeName(word);
    } else {
      json.writeString(word);
    }
  }
}
