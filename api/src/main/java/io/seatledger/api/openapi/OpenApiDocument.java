package io.seatledger.api.openapi;

import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

/** The whole contract: what is written by hand, completed by what the code knows better. */
@Component
final class OpenApiDocument {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final byte[] json;
  private final String etag;

  OpenApiDocument() {
    var document = ContractFiles.read();
    ListParameters.complete(document);
    ErrorResponses.complete(document);
    json = JSON.writeValueAsBytes(document);
    etag = "\"" + DigestUtils.md5DigestAsHex(json) + "\"";
  }

  byte[] json() {
    return json.clone();
  }

  String etag() {
    return etag;
  }
}
