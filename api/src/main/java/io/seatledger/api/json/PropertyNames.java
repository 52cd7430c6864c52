package io.seatledger.api.json;

import java.util.List;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;

/** Collects the names that the properties of a class are written under. */
final class PropertyNames extends JsonFormatVisitorWrapper.Base {

  private final List<String> names;

  PropertyNames(List<String> names) {
    this.names = names;
  }

  @Override
  public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
    return new JsonObjectFormatVisitor.Base(getContext()) {
      @Override
      public void property(BeanProperty property) {
        names.add(property.getName());
      }

      @Override
      public void optionalProperty(BeanProperty property) {
        names.add(property.getName());
      }
    };
  }
}
