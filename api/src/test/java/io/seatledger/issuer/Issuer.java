package io.seatledger.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An issuer of tokens that knows nothing of Seatledger: metadata, keys, and signatures on order.
 */
final class Issuer {

  private final HttpServer server;
  private final String uri;
  private final AtomicInteger fetches = new AtomicInteger();
  private volatile List<JWK> keys = fresh();

  private Issuer() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    uri = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Says where it is and serves until it is ended. */
  public static void main(String[] args) throws IOException {
    var issuer = new Issuer();
    issuer.server.createContext("/", issuer::answer);
    issuer.server.start();
    System.out.println(issuer.uri);
  }

  private void answer(HttpExchange call) throws IOException {
    var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var answer = answer(call.getRequestURI().getPath(), body).getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(200, answer.length);
    try (var out = call.getResponseBody()) {
      out.write(answer);
    }
  }

  private String answer(String path, String body) {
    return switch (path) {
      case "/.well-known/openid-configuration" ->
          "{\"issuer\": \"%s\", \"jwks_uri\": \"%s/keys\"}".formatted(uri, uri);
      case "/keys" -> {
        fetches.incrementAndGet();
        yield new JWKSet(keys).toString();
      }
      case "/token" -> Grant.of(body).answer();
      case "/fetches" -> fetches.toString();
      case "/rotate" -> {
        keys = fresh();
        yield "";
      }
      default -> sign(path.substring(1), body);
    };
  }

  private String sign(String algorithm, String claims) {
    try {
      var key = key(JWSAlgorithm.parse(algorithm));
      var header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm)).keyID(key.getKeyID());
      var token = new SignedJWT(header.build(), JWTClaimsSet.parse(claims));
      token.sign(signer(key));
      return token.serialize();
    } catch (JOSEException | ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private JWK key(JWSAlgorithm algorithm) {
    return keys.stream()
        .filter(key -> algorithm.equals(key.getAlgorithm()))
        .findAny()
        .orElseThrow();
  }

  private static JWSSigner signer(JWK key) throws JOSEException {
    return switch (key) {
      case RSAKey rsa -> new RSASSASigner(rsa);
      case ECKey curve -> new ECDSASigner(curve);
      case OctetKeyPair edwards -> new EdwardsSigner(edwards);
      default -> throw new IllegalArgumentException(key.getKeyType().getValue());
    };
  }

  private static List<JWK> fresh() {
    var id = UUID.randomUUID().toString();
    try {
      return List.of(
          new RSAKeyGenerator(2048).keyID("r" + id).algorithm(JWSAlgorithm.RS256).generate(),
          new ECKeyGenerator(Curve.P_256).keyID("e" + id).algorithm(JWSAlgorithm.ES256).generate(),
          EdwardsSigner.key("d" + id));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
