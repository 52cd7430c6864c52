package io.seatledger.api.packfile;

import io.seatledger.command.proof.PublicKeys;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an auditor calls to check a pack: {@code verify pack.zip [--key public.pem]}. */
public final class VerifyCommand {

  /** Its name on the command line. */
  public static final String NAME = "verify";

  private static final int GENUINE = 0;
  private static final int NOT_GENUINE = 1;
  private static final int NOT_CHECKED = 2;

  /** What a terminal may obey rather than show; whoever made a pack chose texts in it. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private final PrintStream out;

  /** Tells what it finds. */
  public VerifyCommand(PrintStream out) {
    this.out = out;
  }

  /** Checks what the arguments name; the status to exit with. */
  public int run(List<String> arguments) {
    var keyed = arguments.size() == 3 && arguments.get(1).equals("--key");
    if (arguments.size() != 1 && !keyed) {
      return notChecked("usage: verify pack.zip [--key public.pem]");
    }
    try {
      var key = keyed ? Optional.of(key(arguments.get(2))) : Optional.<PublicKey>empty();
      return verify(readable(arguments.getFirst()), key);
    } catch (IOException | InvalidPathException e) {
      return notChecked("A file cannot be read: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      return notChecked(arguments.getLast() + ": " + e.getMessage());
    }
  }

  private static Path readable(String name) throws IOException {
    var file = Path.of(name);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new IOException(name);
    }
    return file;
  }

  private static PublicKey key(String name) throws IOException {
    return PublicKeys.read(Files.readString(readable(name)));
  }

  private int verify(Path pack, Optional<PublicKey> key) {
    try {
      tell(PackVerification.of(pack, key), key.isPresent());
      return GENUINE;
    } catch (NotGenuine e) {
      print("NOT GENUINE: " + e.getMessage());
      return NOT_GENUINE;
    } catch (NotChecked e) {
      return notChecked("NOT CHECKED: " + e.getMessage());
    }
  }

  private void tell(PackVerification.Genuine genuine, boolean trusted) {
    var scope = genuine.manifest().scope();
    print(
        "OK: "
            + genuine.manifest().events()
            + " of "
            + genuine.checkpoint().events()
            + " events of the tenant "
            + scope.tenantId()
            + " as of "
            + scope.asOf());
    print(scope.inWords());
    print("content hash " + genuine.contentHash());
    print("signed with the key " + genuine.manifest().keyId());
    if (!trusted) {
      print(
          "That key is the pack's own: compare it with one that you have from elsewhere, or give"
              + " that with --key.");
    }
  }

  private int notChecked(String why) {
    print(why);
    return NOT_CHECKED;
  }

  private void print(String line) {
    out.println(
        UNSEEN
            .matcher(line)
            .replaceAll(unseen -> "\\\\u{%x}".formatted(unseen.group().codePointAt(0))));
  }
}
