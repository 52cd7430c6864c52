package io.seatledger.api.json;

import io.seatledger.command.proof.Sha256;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes single resources, each with its ETag: the version and a hash of what is written. */
@Component
public final class Representations {

  private static final int HASH_BYTES = 12;

  private final AnswerJson json;

  Representations(AnswerJson json) {
    this.json = json;
  }

  /** Completes an answer with a resource. */
  public ResponseEntity<byte[]> answer(
      ResponseEntity.BodyBuilder answer, Object resource, long version) {
    var body = json.write(resource);
    return answer
        .eTag("\"" + version + "." + hash(body) + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }

  /** The fields of a resource by their names, each as it is written. */
  public Map<String, @Nullable Object> fields(Object resource) {
    return json.fields(resource);
  }

  private static String hash(byte[] body) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(Sha256.of(body), HASH_BYTES));
  }
}
