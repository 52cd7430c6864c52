package io.seatledger.query.cluster;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names this process. */
@Configuration(proxyBeanMethods = false)
class ClusterConfiguration {

  @Bean
  ThisNode thisNode() {
    return ThisNode.starting(Clock.systemUTC());
  }
}
