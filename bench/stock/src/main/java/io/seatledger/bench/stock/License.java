package io.seatledger.bench.stock;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.seatledger.bench.http.Refused;
import io.seatledger.bench.stock.LicenseCommand.AssignSeat;
import io.seatledger.bench.stock.LicenseCommand.CreateLicense;
import io.seatledger.bench.stock.SeatAssigned.Holder;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A license and who holds its seats. */
@Aggregate(cache = "licenseCache", snapshotTriggerDefinition = "licenseSnapshots")
@JsonAutoDetect(fieldVisibility = ANY) // for snapshots
class License {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private @Nullable String tenantId;
  private @Nullable Integer totalSeats;
  private Set<String> holders = new HashSet<>();

  protected License() {}

  @CommandHandler
  License(CreateLicense asked) {
    AggregateLifecycle.apply(
        new LicenseCreated(
            asked.licenseId(), asked.vendor(), asked.productName(), asked.totalSeats()));
  }

  @CommandHandler
  void give(AssignSeat asked, @MetaDataValue("tenant_id") String tenant) {
    if (!tenant.equals(tenantId)) {
      throw Refused.unknownLicense();
    }
    if (holders.contains(key(asked.seat().holder()))) {
      throw Refused.alreadyAssigned();
    }
    if (totalSeats != null && holders.size() >= totalSeats) {
      throw Refused.noSeatsAvailable();
    }
    AggregateLifecycle.apply(asked.seat());
  }

  @EventSourcingHandler
  void on(LicenseCreated event, @MetaDataValue("tenant_id") String tenant) {
    id = event.licenseId();
    tenantId = tenant;
    totalSeats = event.totalSeats();
  }

  @EventSourcingHandler
  void on(SeatAssigned event) {
    holders.add(key(event.holder()));
  }

  private static String key(Holder holder) {
    return holder.type() + ' ' + holder.id() + ' ' + holder.assetId();
  }
}
