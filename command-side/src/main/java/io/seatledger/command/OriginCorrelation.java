package io.seatledger.command;

import io.seatledger.events.Origin;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Hands the {@link Origin} of a message on to all that it causes. */
final class OriginCorrelation implements CorrelationDataProvider {

  @Override
  public Map<String, ?> correlationDataFor(Message<?> message) {
    return Origin.of(message.getMetaData()).toMetadata();
  }
}
