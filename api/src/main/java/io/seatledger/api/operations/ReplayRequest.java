package io.seatledger.api.operations;

import io.seatledger.api.json.Choices;
import io.seatledger.api.json.Fields;
import io.seatledger.api.json.Reading;
import io.seatledger.api.json.Texts;
import io.seatledger.query.replay.Mode;
import org.jspecify.annotations.Nullable;

/** What a request says of a replay. */
record ReplayRequest(Mode mode, @Nullable String reason) {

  static final Reading<String> REASON = Texts.upTo(1_000);
  private static final Reading<Mode> MODE = Choices.oneOf(Mode.words());

  static ReplayRequest of(Fields fields) {
    var mode = fields.required("mode", MODE, Mode.SELF_CHECK);
    var reason = fields.value("reason", REASON);
    return fields.checked(new ReplayRequest(mode, reason));
  }
}
