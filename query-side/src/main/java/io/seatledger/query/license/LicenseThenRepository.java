package io.seatledger.query.license;

import java.util.Optional;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Reads licenses of then; what it finds depends on the settings of the transaction. */
interface LicenseThenRepository
    extends Repository<LicenseThenRow, String>, JpaSpecificationExecutor<LicenseThenRow> {

  @Override
  Optional<LicenseThenRow> findOne(Specification<LicenseThenRow> wanted);
}
