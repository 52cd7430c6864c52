package io.seatledger.issuer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a code is exchanged for. The code is what the authorization endpoint would remember: the
 * challenge and, after a tilde, the token of who signed in.
 */
record Grant(String challenge, String token, String verifier) {

  static Grant of(String form) {
    var fields = fields(form);
    var code = fields.getOrDefault("code", "~").split("~", 2);
    return new Grant(code[0], code[1], fields.getOrDefault("code_verifier", ""));
  }

  String answer() {
    return challenge.equals(hash(verifier))
        ? "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 300}"
            .formatted(token)
        : "{\"error\": \"invalid_grant\"}";
  }

  private static String hash(String verifier) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> fields(String form) {
    return Arrays.stream(form.split("&"))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
  }
}
