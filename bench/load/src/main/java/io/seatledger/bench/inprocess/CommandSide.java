package io.seatledger.bench.inprocess;

import com.github.f4b6a3.ulid.UlidCreator;
import io.seatledger.bench.service.DatabaseServer;
import io.seatledger.command.SeatledgerGateway;
import io.seatledger.command.ledger.LedgerSchema;
import io.seatledger.command.license.LicenseCommand;
import io.seatledger.command.license.LicenseCommand.AssignSeat;
import io.seatledger.command.license.LicenseCommand.CreateLicense;
import io.seatledger.command.license.LicenseCommand.RevokeAssignment;
import io.seatledger.command.license.Outcome;
import io.seatledger.events.ActorType;
import io.seatledger.events.Origin;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Details;
import io.seatledger.events.license.Holder;
import io.seatledger.events.license.Pricing;
import io.seatledger.events.license.SeatPolicy;
import io.seatledger.events.license.Term;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The product's command side on a ledger of its own. Thread-safe. */
public final class CommandSide implements AutoCloseable {

  private static final String SOURCE = "edm";
  private static final Origin CALLER =
      new Origin("demo", "demo", null, SOURCE, SourceType.API, ActorType.USER);

  private final ConfigurableApplicationContext context;
  private final SeatledgerGateway gateway;

  private CommandSide(ConfigurableApplicationContext context) {
    this.context = context;
    this.gateway = context.getBean(SeatledgerGateway.class);
  }

  /** Opens one on a new ledger in a database of that name. */
  public static CommandSide open(DatabaseServer server, String database) {
    // Axon looks here before there is a Spring property to ask.
    System.setProperty("axoniq.update-checker.disabled", "true");
    server.create(database);
    LedgerSchema.migrate(server.database(database), DatabaseServer.LOGIN);
    return new CommandSide(
        new SpringApplicationBuilder(Wiring.class)
            .web(WebApplicationType.NONE)
            .properties(
                "axon.axonserver.enabled=false",
                "axon.timeout.enabled=false",
                "axon.serializer.general=jackson3",
                "spring.main.banner-mode=off")
            .initializers(context -> register(context, new Books(server, database)))
            .run());
  }

  private static void register(ConfigurableApplicationContext context, Books books) {
    ((GenericApplicationContext) context).registerBean(JdbcConnectionDetails.class, () -> books);
  }

  /** New licenses with that many seats each. */
  public List<String> licenses(int count, int seats) {
    return IntStream.range(0, count).mapToObj(_ -> license(seats)).toList();
  }

  /** Gives a seat to a holder, and tells the assignment. */
  public String assign(String license, String holder) {
    var id = "asg_" + UlidCreator.getMonotonicUlid();
    var to = new Holder(AssigneeType.PERSON, holder, null);
    send(new AssignSeat(license, id, to, null, null, null, SOURCE, SourceType.API));
    return id;
  }

  /** Takes a seat back. */
  public void revoke(String license, String assignment) {
    send(new RevokeAssignment(license, assignment, null, null));
  }

  @Override
  public void close() {
    context.close();
  }

  private String license(int seats) {
    var id = "lic_" + UlidCreator.getMonotonicUlid();
    send(new CreateLicense(id, adobe(), seats, noTerm(), noPricing(), SeatPolicy.STRICT, false));
    return id;
  }

  private void send(LicenseCommand command) {
    if (gateway.send(command, CALLER) instanceof Outcome.Refused(var why)) {
      throw new IllegalStateException(command + " is refused: " + why);
    }
  }

  private static Details adobe() {
    return new Details(
        null,
        "Adobe",
        "Creative Cloud",
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        SOURCE,
        SourceType.API);
  }

  private static Term noTerm() {
    return new Term(null, null, null, false);
  }

  private static Pricing noPricing() {
    return new Pricing(null, null, null);
  }
}
