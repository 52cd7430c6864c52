package io.seatledger.api.health;

import io.seatledger.command.ledger.Ledger;
import io.seatledger.command.ledger.LedgerCondition;
import io.seatledger.query.progress.ReadSide;
import io.seatledger.query.replay.Replay;
import io.seatledger.query.replay.Replays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is watched, and who tells of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HealthSettings.class)
class HealthConfiguration {

  @Bean
  Watched<LedgerCondition> watchedLedger(Ledger ledger, HealthSettings settings) {
    return new Watched<>("ledger", ledger::condition, settings.freshness(), System::nanoTime);
  }

  @Bean
  Watched<Optional<Replay>> watchedReplay(Replays replays, HealthSettings settings) {
    return new Watched<>(
        "replay",
        () -> replays.unfinished(ReadSide.LICENSES),
        settings.freshness(),
        System::nanoTime);
  }

  @Bean(initMethod = "start")
  @DependsOnDatabaseInitialization
  Watch watch(List<Watched<?>> watched, HealthSettings settings) {
    return new Watch(watched, settings.interval());
  }

  @Bean
  WatchMeters watchMeters(Watched<LedgerCondition> ledger, Watched<Optional<Replay>> replay) {
    return new WatchMeters(ledger, replay);
  }

  @Bean
  DatabaseHealth databaseHealthIndicator(Watched<LedgerCondition> ledger) {
    return new DatabaseHealth(ledger);
  }

  @Bean
  LedgerHealth ledgerHealthIndicator(Watched<LedgerCondition> ledger) {
    return new LedgerHealth(ledger);
  }
}
