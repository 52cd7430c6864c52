package io.seatledger.api.operations;

import io.seatledger.api.json.Choices;
import io.seatledger.api.json.Fields;
import io.seatledger.api.json.Reading;
import io.seatledger.api.json.Texts;
import io.seatledger.query.replay.Mode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a request says of a replay. */
record ReplayRequest(Mode mode, @Nullable String reason) {

  private static final Reading<String> REASON = Texts.upTo(1_000);
  private static final Reading<Mode> CHOICE = Choices.oneOf(Mode.words());
  private static final Reading<String> MODE = value -> CHOICE.read(value).wire();

  static ReplayRequest of(Fields fields) {
    var mode = fields.required("mode", MODE);
    var reason = fields.value("reason", REASON);
    fields.checked("");
    return new ReplayRequest(Objects.requireNonNull(Mode.words().get(mode)), reason);
  }
}
