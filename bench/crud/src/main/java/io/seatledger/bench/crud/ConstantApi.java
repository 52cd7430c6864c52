package io.seatledger.bench.crud;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers with a JSON text that is there already: what reading costs if nothing is looked up. */
@RestController
class ConstantApi {

  private final Map<Integer, byte[]> texts = new ConcurrentHashMap<>();

  /** A text of that many bytes. */
  @GetMapping(path = "/api/v1/constants/{size}", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] constant(@PathVariable int size) {
    return texts.computeIfAbsent(size, ConstantApi::text);
  }

  private static byte[] text(int size) {
    var text = new byte[size];
    Arrays.fill(text, (byte) 'x');
    text[0] = '"';
    text[size - 1] = '"';
    return text;
  }
}
