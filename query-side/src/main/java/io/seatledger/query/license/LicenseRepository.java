package io.seatledger.query.license;

import java.util.Optional;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Reads licenses; what it finds depends on the settings of the transaction. */
interface LicenseRepository
    extends Repository<LicenseNowRow, String>, JpaSpecificationExecutor<LicenseNowRow> {

  @Override
  Optional<LicenseNowRow> findOne(Specification<LicenseNowRow> wanted);
}
