package io.seatledger.http;

import io.seatledger.api.Seatledger;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service, which issues its own tokens to the demo client. Its tests run one class after
 * another, beside those of other services.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Seatledger.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "seatledger.demo.client-secret=right",
      "seatledger.rate-limit.tokens-per-minute=" + RunningServiceOfDemo.TRIES
    })
@ContextConfiguration(initializers = FreshDataFolder.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("demo")
@interface RunningServiceOfDemo {

  /** Of a secret, in a minute, by one network. */
  int TRIES = 60;
}
