package io.seatledger.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuClockTest {

  @Test
  void a_session_in_the_database_is_ours() {
    assertThat(CpuClock.isOurs("postgres: app books 127.0.0.1(52345) idle", "books")).isTrue();
  }

  @Test
  void a_session_in_another_database_is_not() {
    assertThat(CpuClock.isOurs("postgres: app others 127.0.0.1(52345) COMMIT", "books")).isFalse();
  }

  @Test
  void background_work_is_of_whoever_is_measured() {
    assertThat(CpuClock.isOurs("postgres: walwriter", "books")).isTrue();
    assertThat(CpuClock.isOurs("postgres: io worker 0", "books")).isTrue();
  }

  @Test
  void what_this_process_uses_is_seen() {
    var clock = new CpuClock(ProcessHandle.current().pid(), 0, "books");

    assertThat(clock.read().service()).isPositive();
    assertThat(clock.read().database()).isEmpty();
  }
}
