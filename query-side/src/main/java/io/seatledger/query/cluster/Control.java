package io.seatledger.query.cluster;

import io.seatledger.query.progress.Announcement;
import io.seatledger.query.progress.DatabaseSignals;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does this node's part of what is asked of processors, as soon as it hears of it. */
@Component
final class Control implements SmartLifecycle, DatabaseSignals.Listener {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final LocalProcessors processors;
  private final OrderTable orders;
  private final Reset reset;
  private final Cuts cuts;
  private final Rounds rounds = new Rounds("processor control", PAUSE, this::look);

  Control(LocalProcessors processors, OrderTable orders, Reset reset, Cuts cuts) {
    this.processors = processors;
    this.orders = orders;
    this.reset = reset;
    this.cuts = cuts;
  }

  private void look() {
    processors.all().forEach(this::attend);
  }

  private void attend(String name, StreamingEventProcessor processor) {
    reset.goOn(processor);
    if (orders.standsStill(name)) {
      leave(processor);
    }
    orders
        .unfinished(name)
        .filter(order -> !orders.giveUp(order))
        .ifPresent(order -> carryOut(order, processor));
  }

  /** At once: its share is nothing already, which it would find out within seconds. */
  private static void leave(StreamingEventProcessor processor) {
    processor
        .processingStatus()
        .keySet()
        .forEach(segment -> processor.releaseSegment(segment, 1, TimeUnit.SECONDS));
  }

  private void carryOut(Order order, StreamingEventProcessor processor) {
    if (order.operation() == Operation.RESET) {
      reset.carryOut(order, processor);
    } else {
      cuts.carryOut(order, processor);
    }
  }

  @Override
  public void signal(String payload) {
    if (payload.equals(Announcement.OPERATED)) {
      rounds.wake();
    }
  }

  @Override
  public void connected() {
    rounds.wake();
  }

  /** It goes on looking every second. */
  @Override
  public void lost() {}

  @Override
  public void start() {
    rounds.start();
  }

  @Override
  public void stop() {
    rounds.stop();
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }
}
