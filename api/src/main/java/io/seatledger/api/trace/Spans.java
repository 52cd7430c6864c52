package io.seatledger.api.trace;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.tracing.Span;
import org.axonframework.tracing.SpanAttributesProvider;
import org.axonframework.tracing.SpanFactory;

/**
 * Axon's spans, by the tracer of the requests. Messages stay as they are, so that no tool's format
 * gets into the books: an event tells its trace by its correlation id. Spans say what is done, and
 * nothing of whom. Thread-safe.
 */
record Spans(Tracer tracer) implements SpanFactory {

  private static final int SPAN_FROM = 16;

  @Override
  public Span createRootTrace(Supplier<String> name) {
    return span(name, tracer.spanBuilder().setNoParent());
  }

  @Override
  public Span createHandlerSpan(
      Supplier<String> name, Message<?> cause, boolean isChild, Message<?>... linked) {
    var builder = tracer.spanBuilder();
    if (isChild && cause instanceof EventMessage<?> event) {
      TraceIds.trace(event.getMetaData().get(Correlation.ID))
          .ifPresent(trace -> builder.setParent(began(trace)));
    }
    return span(name, builder);
  }

  /** Which span of the trace it was is not written down; one that is not there stands for it. */
  private TraceContext began(String trace) {
    return tracer
        .traceContextBuilder()
        .traceId(trace)
        .spanId(trace.substring(SPAN_FROM))
        .sampled(true)
        .build();
  }

  @Override
  public Span createDispatchSpan(Supplier<String> name, Message<?> cause, Message<?>... linked) {
    return createInternalSpan(name);
  }

  @Override
  public Span createInternalSpan(Supplier<String> name) {
    return span(name, tracer.spanBuilder());
  }

  @Override
  public Span createInternalSpan(Supplier<String> name, Message<?> message) {
    return createInternalSpan(name);
  }

  private Span span(Supplier<String> name, io.micrometer.tracing.Span.Builder builder) {
    return new TracedSpan(tracer, builder.name(name.get()));
  }

  @Override
  public void registerSpanAttributeProvider(SpanAttributesProvider provider) {}

  @Override
  public <M extends Message<?>> M propagateContext(M message) {
    return message;
  }
}
