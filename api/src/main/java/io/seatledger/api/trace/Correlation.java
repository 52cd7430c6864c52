package io.seatledger.api.trace;

import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Has what a command causes recorded under the id of the trace that it is sent in. */
record Correlation(Tracer tracer) implements MessageDispatchInterceptor<CommandMessage<?>> {

  /** The entry of an event's metadata that names where it all began. */
  static final String ID = "correlation_id";

  @Override
  public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
      List<? extends CommandMessage<?>> commands) {
    return (_, command) -> correlated(command);
  }

  private CommandMessage<?> correlated(CommandMessage<?> command) {
    var span = tracer.currentSpan();
    return span == null
        ? command
        : command.andMetaData(Map.of(ID, TraceIds.correlation(span.context().traceId())));
  }
}
