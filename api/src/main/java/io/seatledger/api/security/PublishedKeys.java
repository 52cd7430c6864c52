package io.seatledger.api.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/** Fetches the keys of an issuer from where its metadata says they are. */
final class PublishedKeys implements JWKSetSource<SecurityContext> {

  private final String issuer;
  private final RestClient http;

  PublishedKeys(String issuer, Duration patience) {
    var requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(patience);
    requests.setReadTimeout(patience);
    this.issuer = issuer;
    this.http = RestClient.builder().requestFactory(requests).build();
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
      throws JWKSetUnavailableException {
    try {
      return JWKSet.parse(text(place()));
    } catch (RestClientException | ParseException | IllegalArgumentException e) {
      throw new JWKSetUnavailableException("The keys of " + issuer + " cannot be read", e);
    }
  }

  private URI place() throws ParseException {
    var metadata = JSONObjectUtils.parse(metadata());
    if (!issuer.equals(metadata.get("issuer"))) {
      throw new ParseException("The metadata names another issuer", 0);
    }
    var place = JSONObjectUtils.getURI(metadata, "jwks_uri");
    if (place == null) {
      throw new ParseException("The metadata names no keys", 0);
    }
    return place;
  }

  /** OpenID Connect Discovery's place, and RFC 8414's where nothing is at that. */
  private String metadata() {
    var openId = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
    try {
      return text(URI.create(openId));
    } catch (HttpClientErrorException _) {
      var path = URI.create(issuer).getPath().replaceFirst("/$", "");
      return text(
          UriComponentsBuilder.fromUriString(issuer)
              .replacePath("/.well-known/oauth-authorization-server" + path)
              .build()
              .toUri());
    }
  }

  private String text(URI place) {
    var text = http.get().uri(place).retrieve().body(String.class);
    return text == null ? "" : text;
  }

  @Override
  public void close() {}
}
