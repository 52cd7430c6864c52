package io.seatledger.query;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * Everything the query side consists of.
 *
 * <p>The composition provides a DataSource, JPA by Spring Boot, an event store and the event
 * serializer; the schema has been migrated by {@link io.seatledger.query.store.ViewsSchema} before.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EntityScan(
    basePackageClasses = QuerySideConfiguration.class,
    basePackages = "org.axonframework.eventhandling.deadletter.jpa")
@EnableJpaRepositories(considerNestedRepositories = false)
@EnableConfigurationProperties(Rules.class)
public class QuerySideConfiguration {}
