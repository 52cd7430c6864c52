package io.seatledger.api.embedded;

import io.seatledger.api.StartRefused;
import io.seatledger.api.file.PrivateFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** The generated passwords of the embedded database's logins. */
record Passwords(Login superuser, Login owner, Login app) {

  private static final String SUPERUSER = "postgres";
  private static final String OWNER = "seatledger_owner";
  private static final String APP = "seatledger_app";

  /** Those kept in the folder, or new ones if there is no database yet that would know them. */
  static Passwords of(DataFolder folder) throws IOException {
    Path file = folder.passwords();
    if (Files.notExists(file)) {
      refuseToReplace(folder);
      PrivateFile.write(file, generate());
    }
    return read(file);
  }

  private static void refuseToReplace(DataFolder folder) {
    if (Files.exists(folder.postgres())) {
      throw new StartRefused(
          "The data folder %s has a database but not its passwords.".formatted(folder.root()),
          "Put %s back from a backup.".formatted(folder.passwords()));
    }
  }

  private static String generate() {
    return List.of(SUPERUSER, OWNER, APP).stream()
        .map(name -> name + "=" + random() + "\n")
        .collect(Collectors.joining());
  }

  private static String random() {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  private static Passwords read(Path file) throws IOException {
    var kept = new Properties();
    kept.load(new StringReader(Files.readString(file)));
    return new Passwords(login(kept, SUPERUSER), login(kept, OWNER), login(kept, APP));
  }

  private static Login login(Properties kept, String name) {
    return new Login(name, kept.getProperty(name, ""));
  }
}
