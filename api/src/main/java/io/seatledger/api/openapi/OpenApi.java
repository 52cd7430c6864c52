package io.seatledger.api.openapi;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the OpenAPI document. */
@RestController
final class OpenApi {

  private final OpenApiDocument document;

  OpenApi(OpenApiDocument document) {
    this.document = document;
  }

  @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> document() {
    return ResponseEntity.ok()
        .eTag(document.etag())
        .cacheControl(CacheControl.noCache())
        .body(document.json());
  }
}
