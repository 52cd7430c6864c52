package io.seatledger.api.proof;

import io.seatledger.command.proof.Checkpoint;
import io.seatledger.query.InvalidQuery;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A checkpoint with its signature, which can be kept as one word.
 *
 * @param signature in base64url
 */
record KeptCheckpoint(Checkpoint checkpoint, String signature) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The text that is signed, in base64url, a dot, and the signature. */
  String token() {
    var text = checkpoint.canonical().getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text) + "." + signature;
  }

  /** Reads the word again; whether the signature holds is for others to see. */
  static KeptCheckpoint of(String token) {
    try {
      var parts = token.split("\\.", -1);
      if (parts.length == 2) {
        return new KeptCheckpoint(
            checkpoint(JSON.readTree(Base64.getUrlDecoder().decode(parts[0]))), parts[1]);
      }
    } catch (IllegalArgumentException | JacksonException | DateTimeException _) {
      // falls through to what is said of all that is none
    }
    throw new InvalidQuery("checkpoint", "must be the token of a checkpoint");
  }

  private static Checkpoint checkpoint(JsonNode said) {
    return new Checkpoint(
        said.path("tenant_id").stringValue(),
        said.path("events").longValue(),
        said.path("position").longValue(),
        Instant.parse(said.path("recorded_at").stringValue()),
        said.path("chain_hash").stringValue(),
        said.path("root_hash").stringValue());
  }
}
