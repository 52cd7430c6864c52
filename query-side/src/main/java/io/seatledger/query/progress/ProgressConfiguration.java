package io.seatledger.query.progress;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts hearing with the context and stops with it. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

  @Bean
  Reached licensesReached() {
    return new Reached();
  }

  @Bean(initMethod = "start")
  DatabaseSignals readSignals(DataSource dataSource, List<DatabaseSignals.Listener> listeners) {
    return new DatabaseSignals(dataSource, Announcement.CHANNEL, new Listeners(listeners));
  }
}
