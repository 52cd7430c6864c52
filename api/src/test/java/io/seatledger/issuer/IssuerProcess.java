package io.seatledger.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;

/** An independent issuer in a process of its own, which a test may pause or end. */
public final class IssuerProcess implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static IssuerProcess shared;

  private final Process process;
  private final String uri;

  private IssuerProcess(Process process, String uri) {
    this.process = process;
    this.uri = uri;
  }

  public static IssuerProcess start() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var path = System.getProperty("java.class.path");
    try {
      var running =
          new ProcessBuilder(
                  java, "-Xmx64m", "-XX:TieredStopAtLevel=1", "-cp", path, Issuer.class.getName())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return new IssuerProcess(running, firstLine(running));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one that the services of a JVM's tests share. */
  public static synchronized IssuerProcess shared() {
    if (shared == null) {
      shared = start();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  private static String firstLine(Process process) throws IOException {
    var line = process.inputReader(StandardCharsets.UTF_8).readLine();
    if (line == null) {
      throw new IOException("The issuer did not start");
    }
    return line;
  }

  public String uri() {
    return uri;
  }

  /** A token, signed by the key that the issuer has for the algorithm. */
  public String sign(String algorithm, JWTClaimsSet claims) {
    return call("/" + algorithm, claims.toString());
  }

  public JWKSet keys() {
    try {
      return JWKSet.parse(call("/keys", ""));
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How often somebody fetched its keys. */
  public int fetches() {
    return Integer.parseInt(call("/fetches", ""));
  }

  /** Takes new keys and forgets the old ones. */
  public void rotate() {
    call("/rotate", "");
  }

  /** Lets it accept connections and answer none. */
  public void pause() {
    signal("-STOP");
  }

  public void resume() {
    signal("-CONT");
  }

  private void signal(String signal) {
    try {
      new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String call(String path, String body) {
    var request = HttpRequest.newBuilder(URI.create(uri + path));
    try {
      return HTTP.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
