package io.seatledger.api.json;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What answers look like outside of a response of their own, spelled as they are there. */
@Component
public final class AnswerForms {

  private final AnswerJson json;

  AnswerForms(AnswerJson json) {
    this.json = json;
  }

  /** As JSON in one line. */
  public byte[] line(Object answer) {
    return json.write(answer);
  }

  /** As fields and their values. */
  public ObjectNode fields(Object answer) {
    return json.tree(answer);
  }

  /** The names of the fields that answers of the class have. */
  public List<String> names(Class<?> answer) {
    return json.names(answer);
  }
}
