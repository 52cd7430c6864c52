package io.seatledger.api.trace;

import io.micrometer.tracing.Tracer;
import java.util.Objects;
import org.axonframework.tracing.Span;
import org.axonframework.tracing.SpanScope;
import org.jspecify.annotations.Nullable;

/** A span of Axon's that is one of the tracer's from its start on. */
final class TracedSpan implements Span {

  private final Tracer tracer;
  private final io.micrometer.tracing.Span.Builder builder;
  private volatile io.micrometer.tracing.@Nullable Span span;

  TracedSpan(Tracer tracer, io.micrometer.tracing.Span.Builder builder) {
    this.tracer = tracer;
    this.builder = builder;
  }

  @Override
  public Span start() {
    span = builder.start();
    return this;
  }

  @Override
  public SpanScope makeCurrent() {
    var scope = tracer.withSpan(started());
    return scope::close;
  }

  @Override
  public void end() {
    started().end();
  }

  @Override
  public Span recordException(Throwable failure) {
    started().error(failure);
    return this;
  }

  private io.micrometer.tracing.Span started() {
    return Objects.requireNonNull(span, "A span is not started");
  }
}
