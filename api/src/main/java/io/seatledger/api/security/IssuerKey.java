package io.seatledger.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.seatledger.api.file.PrivateFiles;
import java.text.ParseException;

/** The key pair that the embedded issuer signs with, made once and kept. */
final class IssuerKey {

  private static final String FILE = "key.json";
  private static final int BITS = 2048;

  private IssuerKey() {}

  static RSAKey in(PrivateFiles files) {
    return files.read(FILE).map(IssuerKey::parse).orElseGet(() -> made(files));
  }

  private static RSAKey made(PrivateFiles files) {
    try {
      var key =
          new RSAKeyGenerator(BITS)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyIDFromThumbprint(true)
              .generate();
      files.write(FILE, key.toJSONString());
      return key;
    } catch (JOSEException e) {
      throw new IllegalStateException("The issuer's key cannot be made", e);
    }
  }

  private static RSAKey parse(String json) {
    try {
      return RSAKey.parse(json);
    } catch (ParseException e) {
      throw new IllegalStateException("The issuer's key in issuer/" + FILE + " is damaged", e);
    }
  }
}
