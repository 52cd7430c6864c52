package io.seatledger.api.json;

import io.seatledger.api.problem.InvalidField;
import io.seatledger.api.problem.Problem;
import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a body as JSON: UTF-8, one object, no key twice, no number through a binary float. */
final class JsonText {

  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(100)
                          .maxNumberLength(1_000)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private JsonText() {}

  static ObjectNode object(byte[] utf8) {
    return switch (parse(text(utf8))) {
      case ObjectNode object -> object;
      case MissingNode _ -> throw malformed("The body is empty.");
      default -> throw invalid("wrong_type", "must be an object");
    };
  }

  private static JsonNode parse(String text) {
    try {
      return STRICT.readTree(text);
    } catch (StreamConstraintsException | NumberFormatException _) {
      throw invalid("too_large", "is nested too deeply, or a name or number in it is too large");
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw malformed(
          "Not JSON, or a key occurs twice, at line %d, column %d."
              .formatted(at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr()));
    }
  }

  private static String text(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException _) {
      throw malformed("The body is not UTF-8.");
    }
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(ProblemCode.MALFORMED_JSON, detail);
  }

  private static ProblemException invalid(String code, String message) {
    return new ProblemException(
        Problem.invalid(List.of(new InvalidField("", code, "The body " + message + "."))));
  }
}
