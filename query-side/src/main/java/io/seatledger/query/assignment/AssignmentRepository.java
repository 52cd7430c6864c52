package io.seatledger.query.assignment;

import java.util.Optional;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Reads assignments; what it finds depends on the settings of the transaction. */
interface AssignmentRepository
    extends Repository<AssignmentNowRow, String>, JpaSpecificationExecutor<AssignmentNowRow> {

  @Override
  Optional<AssignmentNowRow> findOne(Specification<AssignmentNowRow> wanted);
}
