package io.seatledger.query.processor;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Times and counts what one processor does, batch by batch. Thread-safe. */
final class BatchMeters implements MessageHandlerInterceptor<EventMessage<?>> {

  private static final String BEGUN = BatchMeters.class.getName();

  private final Timer batches;
  private final DistributionSummary events;
  private final Counter failures;

  BatchMeters(String processor, MeterRegistry registry) {
    batches =
        Timer.builder("seatledger.projection.batch")
            .description("From the first event of a batch to its commit")
            .tag("processor", processor)
            .register(registry);
    events =
        DistributionSummary.builder("seatledger.projection.batch.events")
            .description("Events that were committed together")
            .tag("processor", processor)
            .register(registry);
    failures =
        Counter.builder("seatledger.projection.failures")
            .description("Batches that were rolled back and are tried again")
            .tag("processor", processor)
            .register(registry);
  }

  @Override
  public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
      throws Exception {
    work.getOrComputeResource(BEGUN, _ -> begin(work));
    return chain.proceed();
  }

  private long begin(UnitOfWork<?> work) {
    var begun = System.nanoTime();
    work.afterCommit(_ -> committed(work, begun));
    work.onRollback(_ -> failures.increment());
    return begun;
  }

  private void committed(UnitOfWork<?> work, long begun) {
    batches.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    events.record(work instanceof BatchingUnitOfWork<?> batch ? batch.getMessages().size() : 1);
  }
}
