package io.seatledger.bench.crud;

import io.seatledger.bench.http.AssignmentAnswer;
import io.seatledger.bench.http.Caller;
import io.seatledger.bench.http.LicenseAnswer;
import io.seatledger.bench.http.Refused;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps licenses and gives their seats away. */
@Service
class Licenses {

  private final EntityManager entities;

  Licenses(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional
  public void keep(LicenseAnswer made) {
    entities.persist(new License(made));
  }

  /** The lock makes the last seat go to one; a holder's second seat meets the unique index. */
  @Transactional
  public void give(AssignmentAnswer given, Caller caller) {
    var license = entities.find(License.class, given.licenseId(), LockModeType.PESSIMISTIC_WRITE);
    if (license == null || !license.belongsTo(caller.tenantId())) {
      throw Refused.unknownLicense();
    }
    if (license.isFull()) {
      throw Refused.noSeatsAvailable();
    }
    license.takeSeat(given.createdAt());
    entities.persist(new Assignment(given));
  }
}
