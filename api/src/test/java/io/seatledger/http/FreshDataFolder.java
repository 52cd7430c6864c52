package io.seatledger.http;

import io.seatledger.api.embedded.Unpacked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives the service an empty folder for its data, and removes it with the service. */
final class FreshDataFolder
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext service) {
    var folder = made();
    Unpacked.into(folder);
    TestPropertyValues.of("seatledger.data-dir=" + folder).applyTo(service);
    // The first that is registered is the last that is destroyed, when the database has ended.
    ((DefaultListableBeanFactory) service.getBeanFactory())
        .registerDisposableBean("freshDataFolder", () -> FileSystemUtils.deleteRecursively(folder));
  }

  private static Path made() {
    try {
      return Files.createTempDirectory("seatledger-http");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
