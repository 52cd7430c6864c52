package io.seatledger.query.progress;

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
  DatabaseSignals readSignals(DataSource dataSource, LicensesProgress progress) {
    return new DatabaseSignals(dataSource, Announcement.CHANNEL, progress);
  }
}
