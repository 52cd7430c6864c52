package io.seatledger.query.progress;

import java.util.List;

/** Lets several listeners hear one channel on one connection. */
record Listeners(List<DatabaseSignals.Listener> all) implements DatabaseSignals.Listener {

  Listeners {
    all = List.copyOf(all);
  }

  @Override
  public void connected() {
    all.forEach(DatabaseSignals.Listener::connected);
  }

  @Override
  public void signal(String payload) {
    all.forEach(listener -> listener.signal(payload));
  }

  @Override
  public void lost() {
    all.forEach(DatabaseSignals.Listener::lost);
  }
}
