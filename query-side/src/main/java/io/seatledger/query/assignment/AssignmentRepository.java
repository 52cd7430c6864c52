package io.seatledger.query.assignment;

import java.util.Optional;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Reads assignments; what it finds depends on the settings of the transaction. */
interface AssignmentRepository
    extends Repository<AssignmentRow, String>, JpaSpecificationExecutor<AssignmentRow> {

  @Override
  Optional<AssignmentRow> findOne(Specification<AssignmentRow> wanted);
}
