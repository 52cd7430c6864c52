package io.seatledger.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and revision under which an event is stored, for ever and whatever its class is called.
 *
 * <p>The part of the name before the dot is the kind of stream the event belongs to.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

  /** {@code <aggregate>.<kebab-case>}, for example {@code license.seat-assigned}. */
  String value();

  /** Raised when a field is removed, renamed or retyped; starts at 1. */
  int revision() default 1;
}
