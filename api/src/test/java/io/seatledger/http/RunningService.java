package io.seatledger.http;

import io.seatledger.api.Seatledger;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a database of its own, started once for all test classes that say this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Seatledger.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "seatledger.security.hs256-secret=" + Tokens.SECRET)
@ContextConfiguration(initializers = FreshDataFolder.class)
@interface RunningService {}
