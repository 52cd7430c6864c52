package io.seatledger.api.security;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is needed again of a request to an issuer when the browser comes back from there.
 *
 * @param attributes at which issuer, and the secrets that only this browser knows
 */
record PendingSignIn(
    @Nullable String state, @Nullable String redirectUri, Map<String, String> attributes) {

  private static final JsonMapper JSON = JsonMapper.shared();

  PendingSignIn {
    attributes = Map.copyOf(attributes);
  }

  static PendingSignIn of(OAuth2AuthorizationRequest asked) {
    var attributes =
        asked.getAttributes().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().toString()));
    return new PendingSignIn(asked.getState(), asked.getRedirectUri(), attributes);
  }

  /** Nothing if it is not what {@link #text} has written. */
  static Optional<PendingSignIn> read(String text) {
    try {
      var json = Base64.getUrlDecoder().decode(text);
      return Optional.of(JSON.readValue(json, PendingSignIn.class));
    } catch (JacksonException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
  }

  /** The request again, if it was to one of these. */
  Optional<OAuth2AuthorizationRequest> to(List<ClientRegistration> clients) {
    var id = attributes.get(OAuth2ParameterNames.REGISTRATION_ID);
    return clients.stream()
        .filter(client -> client.getRegistrationId().equals(id))
        .findFirst()
        .map(this::to);
  }

  private OAuth2AuthorizationRequest to(ClientRegistration client) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
        .clientId(client.getClientId())
        .scopes(client.getScopes())
        .redirectUri(redirectUri)
        .state(state)
        .attributes(them -> them.putAll(attributes))
        .build();
  }
}
