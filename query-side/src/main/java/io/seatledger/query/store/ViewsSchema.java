package io.seatledger.query.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The schema {@code views}: droppable, since the ledger can fill it again. */
public final class ViewsSchema {

  private static final String FOLDER = "classpath:db/views";
  private static final String ROLE = "application_role";

  private ViewsSchema() {}

  /**
   * Brings the schema to this version, open to the application's role; run it before the Spring
   * context starts.
   */
  public static void migrate(ViewsOwner owner) {
    Flyway.configure()
        .dataSource(owner.dataSource())
        .schemas("views")
        .table("schema_history")
        .locations(FOLDER)
        .placeholders(Map.of(ROLE, owner.quotedRole()))
        .validateOnMigrate(true)
        .lockRetryCount(-1) // another node may be at it for long
        .load()
        .migrate();
  }

  /** How many migrations this version knows. */
  public static int migrations() {
    return versions().length;
  }

  /** The statements of all migrations in their order, which make a new schema {@code views}. */
  public static List<String> statements(ViewsOwner owner) {
    var last = Stream.of(resources("afterMigrate.sql"));
    return Stream.concat(Arrays.stream(versions()), last)
        .map(ViewsSchema::text)
        .map(sql -> sql.replace("${" + ROLE + "}", owner.quotedRole()))
        .toList();
  }

  private static Resource[] versions() {
    var found = resources("V*__*.sql");
    Arrays.sort(found, Comparator.comparingInt(ViewsSchema::version));
    return found;
  }

  private static int version(Resource migration) {
    var name = Objects.requireNonNull(migration.getFilename());
    return Integer.parseInt(name.substring(1, name.indexOf("__")));
  }

  private static Resource[] resources(String pattern) {
    try {
      return new PathMatchingResourcePatternResolver().getResources(FOLDER + "/" + pattern);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Resource resource) {
    try {
      return resource.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
