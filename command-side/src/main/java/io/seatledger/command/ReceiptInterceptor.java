package io.seatledger.command;

import io.seatledger.command.idempotency.KeptAnswer;
import io.seatledger.command.idempotency.RequestKey;
import io.seatledger.command.license.Command;
import io.seatledger.command.license.Decision;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Pins to each decision the receipt of its unit of work, and to that what is kept under a key.
 *
 * <p>The command bus makes the result before it commits and hands it out afterwards, so whoever
 * gets the result finds the position in it.
 */
final class ReceiptInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

  /** The entry of a command's metadata that holds its {@link RequestKey}; events do not get it. */
  static final String KEY = RequestKey.class.getName();

  private final Clock clock;

  ReceiptInterceptor(Clock clock) {
    this.clock = clock;
  }

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    var receipt = Receipt.of(unitOfWork);
    var result = chain.proceed();
    return result instanceof Decision<?> decision
        ? answer(unitOfWork.getMessage(), decision, receipt)
        : result;
  }

  private Answer answer(CommandMessage<?> message, Decision<?> decision, Receipt receipt) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (message.getMetaData().get(KEY) instanceof RequestKey key) {
      receipt.keep(KeptAnswer.of(key, (Command) message.getPayload(), decision, now));
    }
    return new Answer(decision, now, receipt);
  }

  /** A decision, when it was made and, once the unit of work is committed, where its events are. */
  record Answer(Decision<?> decision, Instant decidedAt, Receipt receipt) {}
}
