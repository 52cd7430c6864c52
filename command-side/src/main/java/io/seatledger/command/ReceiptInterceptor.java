package io.seatledger.command;

import io.seatledger.command.license.Decision;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Pins to each decision the receipt of its unit of work.
 *
 * <p>The command bus makes the result before it commits and hands it out afterwards, so whoever
 * gets the result finds the position in it.
 */
final class ReceiptInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    var receipt = Receipt.of(unitOfWork);
    var result = chain.proceed();
    return result instanceof Decision<?> decision ? new Answer(decision, receipt) : result;
  }

  /** A decision and, once the unit of work is committed, where its events are. */
  record Answer(Decision<?> decision, Receipt receipt) {}
}
