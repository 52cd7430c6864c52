package io.seatledger.api.health;

import io.seatledger.command.ledger.Ledger;
import io.seatledger.command.ledger.LedgerCondition;
import io.seatledger.query.cluster.Nodes;
import io.seatledger.query.cluster.Processors;
import io.seatledger.query.deadletter.DeadLetters;
import io.seatledger.query.progress.ReadSide;
import io.seatledger.query.replay.Replays;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
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
    return watched("ledger", ledger::condition, settings);
  }

  @Bean
  Watched<ReadSideCondition> watchedReadSide(
      Nodes nodes, DeadLetters letters, Replays replays, HealthSettings settings) {
    return watched(
        "read side",
        () ->
            new ReadSideCondition(
                nodes.alive().size(),
                letters.waiting(ReadSide.LICENSES),
                replays.unfinished(ReadSide.LICENSES).orElse(null)),
        settings);
  }

  @Bean
  Watched<List<ProcessorCondition>> watchedProcessors(
      Processors processors, Ledger ledger, Clock clock, HealthSettings settings) {
    var watch =
        new ProcessorWatch(
            processors::all, ledger.reader()::recordedAfter, clock, System::nanoTime);
    return watched("processors", watch, settings);
  }

  private static <T> Watched<T> watched(String name, Supplier<T> look, HealthSettings settings) {
    return new Watched<>(name, look, settings.freshness(), System::nanoTime);
  }

  @Bean(initMethod = "start")
  @DependsOnDatabaseInitialization
  Watch watch(List<Watched<?>> watched, HealthSettings settings) {
    return new Watch(watched, settings.interval());
  }

  @Bean
  WatchMeters watchMeters(Watched<LedgerCondition> ledger, Watched<ReadSideCondition> readSide) {
    return new WatchMeters(ledger, readSide);
  }

  @Bean
  ProcessorMeters processorMeters(Watched<List<ProcessorCondition>> processors) {
    return new ProcessorMeters(ReadSide.LICENSES, processors);
  }

  @Bean
  DatabaseHealth databaseHealthIndicator(Watched<LedgerCondition> ledger) {
    return new DatabaseHealth(ledger);
  }

  @Bean
  LedgerHealth ledgerHealthIndicator(Watched<LedgerCondition> ledger) {
    return new LedgerHealth(ledger);
  }

  @Bean
  ProcessorsHealth processorsHealthIndicator(
      Watched<List<ProcessorCondition>> processors, HealthSettings settings) {
    return new ProcessorsHealth(processors, settings.stuckAfter());
  }
}
