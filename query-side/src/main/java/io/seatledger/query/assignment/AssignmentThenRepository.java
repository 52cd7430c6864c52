package io.seatledger.query.assignment;

import java.util.Optional;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Reads assignments of then; what it finds depends on the settings of the transaction. */
interface AssignmentThenRepository
    extends Repository<AssignmentThenRow, String>, JpaSpecificationExecutor<AssignmentThenRow> {

  @Override
  Optional<AssignmentThenRow> findOne(Specification<AssignmentThenRow> wanted);
}
