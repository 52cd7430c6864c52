package io.seatledger.api.packing;

import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts and stops the making of packs with the service. */
@Configuration(proxyBeanMethods = false)
class PackConfiguration {

  @Bean(initMethod = "start", destroyMethod = "stop")
  @DependsOnDatabaseInitialization
  PackQueue packQueue(DataSource database, PackWork work) {
    return new PackQueue(database, work::make, work::giveUp);
  }
}
