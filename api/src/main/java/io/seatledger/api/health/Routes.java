package io.seatledger.api.health;

import io.micrometer.common.KeyValue;
import java.util.regex.Pattern;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Names a request's route as the contract does, without what a variable of it must look like. */
@Component
final class Routes extends DefaultServerRequestObservationConvention {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+):[^}]*}");

  @Override
  protected KeyValue uri(ServerRequestObservationContext request) {
    var uri = super.uri(request);
    return KeyValue.of(uri.getKey(), VARIABLE.matcher(uri.getValue()).replaceAll("{$1}"));
  }
}
