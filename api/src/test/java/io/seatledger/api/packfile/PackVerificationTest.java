package io.seatledger.api.packfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatledger.command.ledger.EventContent;
import io.seatledger.command.proof.LeftOut;
import io.seatledger.command.proof.PublicKeys;
import io.seatledger.command.proof.Signatures;
import io.seatledger.command.proof.Subtree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack that anybody has changed is refused, also where the forger is thorough. */
class PackVerificationTest {

  private static final Signatures FORGER = GivenPacks.key();
  static final List<String> NAMES = Zips.NAMES;

  private static Map<String, byte[]> written;

  @TempDir private Path folder;
  private Map<String, byte[]> files;
  private Path key;

  @BeforeAll
  static void write(@TempDir Path folder) {
    written = GivenPacks.files(GivenPacks.write(GivenPacks.ADOBE, folder).zip());
  }

  @BeforeEach
  void begin() throws IOException {
    files = new LinkedHashMap<>(written);
    key = key("key.pem", GivenPacks.KEY);
  }

  private Path key(String name, Signatures keys) throws IOException {
    return Files.writeString(folder.resolve(name), PublicKeys.pem(keys.publicKey()));
  }

  @Test
  void a_pack_is_genuine_as_it_was_made() {
    assertThat(verified())
        .startsWith("0 OK: 11 of 15 events of the tenant ten_acme as of 2031-01-01T00:15:00Z")
        .doesNotContain("the pack's own");
  }

  @Test
  void so_is_one_of_long_before_there_were_events() throws IOException {
    var then = Instant.parse("1969-07-20T20:17:40Z");
    var scope = new Scope(GivenBooks.TENANT, null, null, List.of(), then);
    var pack = GivenPacks.write(scope, Files.createDirectory(folder.resolve("early")));

    assertThat(verify(pack.zip().toString())).startsWith("0 OK: 0 of 0 events").contains("1969");
  }

  @Test
  void what_it_is_of_is_told() throws IOException {
    assertThat(told(null, null)).contains("0 OK: 15 of 15 events", "\nof the whole tenant\n");
    assertThat(told("Adobe\n", null, "lic_2", "lic_1"))
        .contains("\nonly of the vendor \"Adobe\\n\", the licenses lic_1 lic_2\n");
    assertThat(told(null, "app_1"))
        .contains("0 OK: 0 of 15 events", "\nonly of the application \"app_1\"\n");
  }

  private String told(String vendor, String appId, String... licenses) throws IOException {
    var scope =
        new Scope(GivenBooks.TENANT, appId, vendor, List.of(licenses), GivenPacks.BOOKS.end());
    var pack = GivenPacks.write(scope, Files.createTempDirectory(folder, "told"));
    return verify(pack.zip().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lic_1", "lic_2 lic_3", "lic_9"})
  void so_is_one_of_any_part(String licenses) throws IOException {
    var scope =
        GivenPacks.scope(null, Stream.of(licenses.split(" ")).filter(id -> !id.isEmpty()).toList());
    var pack = GivenPacks.write(scope, Files.createDirectory(folder.resolve("part")));

    assertThat(verify(pack.zip().toString(), "--key", key.toString())).startsWith("0 OK");
  }

  @Test
  void without_a_key_it_says_whose_key_it_took() {
    var told = verify(zipped().toString());

    assertThat(told).startsWith("0 OK").contains("That key is the pack's own");
    assertThat(told).contains(PublicKeys.id(GivenPacks.KEY.publicKey()));
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void any_file_that_was_changed(String name) {
    files.put(name, changed(files.get(name)));

    assertRefused("");
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void any_file_that_is_missing(String name) {
    files.remove(name);

    assertRefused(name + " is missing");
  }

  @Test
  void a_file_that_was_added() {
    files.put("more.txt", new byte[0]);

    assertRefused("more.txt does not belong there");
  }

  @Test
  void a_file_whose_name_would_rule_the_terminal() {
    files.put("\r\u001b[2K\u009b2K\u202eOK: 3 of 3 events\n", new byte[0]);

    assertThat(verified())
        .isEqualTo(
            "1 NOT GENUINE: \\u{d}\\u{1b}[2K\\u{9b}2K\\u{202e}OK: 3 of 3 events\\u{a}"
                + " does not belong there\n");
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void any_changed_file_of_which_the_hash_was_computed_again(String name) {
    files.put(name, changed(files.get(name)));
    if (PackFiles.TOLD.contains(name)) {
      retell();
    }

    assertRefused("");
  }

  @Test
  void a_pack_that_a_forger_signed() throws IOException {
    sign(FORGER);
    assertRefused("manifest.json is not signed with the key");

    files.put("public-key.pem", PublicKeys.pem(FORGER.publicKey()).getBytes(UTF_8));
    retell();
    sign(FORGER);
    assertRefused("manifest.json is not signed with the key");
  }

  @Test
  void a_key_that_is_another() throws IOException {
    assertThat(verify(zipped().toString(), "--key", key("other.pem", FORGER).toString()))
        .startsWith("1 NOT GENUINE: manifest.json is not signed with the key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"entitlements.csv", "position.json", "compliance.csv", "summary.html"})
  void a_figure_that_does_not_follow_from_the_events_whoever_signed_it(String name) {
    files.put(name, changed(files.get(name)));
    retell();
    sign(GivenPacks.KEY);

    assertRefused(name + " does not follow from the events");
  }

  @Test
  void an_event_that_was_altered_with_all_but_the_checkpoint_computed_again() {
    var books = new ArrayList<>(packed());
    var victim = books.get(1);
    var content = victim.link().content();
    var other =
        new EventContent(
            content.tenantId(),
            content.streamId(),
            content.sequence(),
            content.eventId(),
            content.type(),
            content.revision(),
            content.payload().replace("per_asg_1", "per_asg_x"),
            content.metadata());
    var link =
        GivenBooks.link(
            victim.link().position(), victim.link().recordedAt(), other, victim.previousHash());
    books.set(1, new PackedEvent(victim.index(), victim.previousHash(), link));
    pack(books);
    retell();
    sign(GivenPacks.KEY);

    assertRefused("the events are not those that the checkpoint was signed for");
  }

  @Test
  void an_event_that_is_not_what_its_hash_says() {
    files.put("events.ndjson", replaced("events.ndjson", "per_asg_1", "per_asg_x"));
    retell();
    sign(GivenPacks.KEY);

    assertRefused("is not what was written");
  }

  @Test
  void an_event_that_was_left_out_even_if_its_hash_is_shown_instead() {
    var books = new ArrayList<>(packed());
    var gone = books.remove(2);
    var gap = new LeftOut();
    gap.add(gone.index(), HexFormat.of().parseHex(gone.link().chainHash()));
    pack(books);
    var proof = new ArrayList<>(lines("proof.ndjson"));
    proof.add(Json.canonical(gap.end().getFirst()));
    proof.sort((one, other) -> Long.compare(from(one), from(other)));
    files.put("proof.ndjson", (String.join("\n", proof) + "\n").getBytes(UTF_8));
    retell();
    sign(GivenPacks.KEY);

    assertRefused("event 2 of lic_1 is missing");
  }

  @Test
  void a_part_that_is_said_to_be_the_whole_with_all_figures_computed_again() throws IOException {
    var told = Manifest.of(text("manifest.json"));
    var whole =
        new Manifest(
            told.format(),
            GivenPacks.WHOLE,
            told.rules(),
            told.events(),
            told.keyId(),
            told.files());
    files.put("manifest.json", whole.canonical().getBytes(UTF_8));
    report(whole);
    retell();
    sign(GivenPacks.KEY);

    assertRefused("manifest.json says that it is of the whole tenant, and has 11 of its 15 events");
  }

  @Test
  void a_checkpoint_that_a_forger_signed() {
    var told = Json.read(text("checkpoint.json"), SignedCheckpoint.class);
    var forged =
        new SignedCheckpoint(told.checkpoint(), told.keyId(), FORGER.of(told.checkpoint()));
    files.put("checkpoint.json", forged.canonical().getBytes(UTF_8));
    retell();
    sign(GivenPacks.KEY);

    assertRefused("checkpoint.json is not signed with the key");
  }

  @Test
  void a_file_that_is_no_pack_at_all() throws IOException {
    var text = Files.writeString(folder.resolve("text.zip"), "nothing");

    assertThat(verify(text.toString())).startsWith("1 NOT GENUINE: this is no zip file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "[]", "{}", "{\"format\":\"1\"}", "{\"format\":1}"})
  void a_manifest_that_is_garbage(String garbage) {
    files.put("manifest.json", garbage.getBytes(UTF_8));
    sign(GivenPacks.KEY);

    assertRefused("manifest.json");
  }

  @Test
  void one_of_a_format_that_is_not_known_is_not_called_forged() {
    files.put("manifest.json", replaced("manifest.json", "\"format\":1,", "\"format\":99,"));
    files.put("more.txt", new byte[0]);
    files.remove("proof.ndjson");

    assertThat(verified())
        .startsWith("2 NOT CHECKED: it is of format 99, which this version does not know");
  }

  @Test
  void misuse_is_told_apart() throws IOException {
    var nothing = folder.resolve("nothing.zip").toString();
    var text = Files.writeString(folder.resolve("text.pem"), "nothing").toString();
    var pack = zipped().toString();

    for (var arguments :
        List.of(
            List.<String>of(),
            List.of(nothing),
            List.of(folder.toString()),
            List.of(pack, "--key"),
            List.of(pack, "--other", text),
            List.of(pack, "--key", text),
            List.of(pack, "--key", nothing))) {
      assertThat(verify(arguments.toArray(String[]::new))).startsWith("2 ");
    }
  }

  private List<PackedEvent> packed() {
    return lines("events.ndjson").stream().map(PackedEvent::of).toList();
  }

  private List<String> lines(String name) {
    return text(name).lines().toList();
  }

  private String text(String name) {
    return new String(files.get(name), UTF_8);
  }

  private byte[] replaced(String name, String text, String by) {
    assertThat(text(name)).contains(text);
    return text(name).replace(text, by).getBytes(UTF_8);
  }

  private void pack(List<PackedEvent> events) {
    var lines = events.stream().map(event -> event.line() + "\n").toList();
    files.put("events.ndjson", String.join("", lines).getBytes(UTF_8));
  }

  private static long from(String subtree) {
    return Json.read(subtree, Subtree.class).from();
  }

  /** Computes all tables and the page again. */
  private void report(Manifest about) throws IOException {
    var reports = Files.createDirectory(folder.resolve("reports"));
    var checkpoint = Json.read(text("checkpoint.json"), SignedCheckpoint.class).checkpoint();
    try (var books = new BooksThen(folder.resolve("books"))) {
      packed().forEach(event -> books.take(event.link()));
      new ReportSet(books, about).write(reports, checkpoint);
    }
    try (var written = Files.list(reports)) {
      for (var report : written.toList()) {
        files.put(report.getFileName().toString(), Files.readAllBytes(report));
      }
    }
  }

  /** Computes the hashes of the manifest again, and what else it tells of the files. */
  private void retell() {
    var told = Manifest.of(text("manifest.json"));
    var hashes =
        PackFiles.TOLD.stream()
            .map(
                name -> {
                  try {
                    return Hashing.of(name, new ByteArrayInputStream(files.get(name)));
                  } catch (IOException e) {
                    throw new IllegalStateException(e);
                  }
                });
    var events = lines("events.ndjson").size();
    var again =
        new Manifest(
            told.format(), told.scope(), told.rules(), events, told.keyId(), hashes.toList());
    files.put("manifest.json", again.canonical().getBytes(UTF_8));
  }

  private void sign(Signatures keys) {
    files.put("manifest.sig", keys.of(text("manifest.json")).getBytes(UTF_8));
  }

  /** One bit in the middle. */
  private static byte[] changed(byte[] content) {
    var changed = content.clone();
    changed[changed.length / 2] ^= 1;
    return changed;
  }

  private Path zipped() {
    return GivenPacks.zipped(files, folder.resolve("pack.zip"));
  }

  private String verified() {
    return verify(zipped().toString(), "--key", key.toString());
  }

  private void assertRefused(String why) {
    assertThat(verified()).startsWith("1 NOT GENUINE: ").contains(why);
  }

  private static String verify(String... arguments) {
    var told = new ByteArrayOutputStream();
    var status = new VerifyCommand(new PrintStream(told, true, UTF_8)).run(List.of(arguments));
    return status + " " + told.toString(UTF_8);
  }
}
