package io.seatledger.query.history;

import java.util.Optional;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Reads events; what it finds depends on the settings of the transaction. */
interface HistoryRepository
    extends Repository<HistoryRow, Long>, JpaSpecificationExecutor<HistoryRow> {

  @Override
  Optional<HistoryRow> findOne(Specification<HistoryRow> wanted);
}
