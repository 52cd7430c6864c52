package io.seatledger.query.assignment;

import io.seatledger.events.license.AssigneeType;
import io.seatledger.query.Reader;
import io.seatledger.query.store.Seen;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Locale;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Finds what belongs to those who hold seats. */
public final class Holders {

  private Holders() {}

  /**
   * Rows that are about assignments of the holder, of those that the reader sees.
   *
   * @param type null for a holder of either type
   */
  public static <R> Specification<R> assignments(
      Reader reader, String assigneeId, @Nullable AssigneeType type) {
    return (row, query, is) -> {
      var theirs = query.subquery(String.class);
      var assignment = theirs.from(AssignmentNowRow.class);
      var conditions = new ArrayList<Predicate>();
      conditions.add(Seen.<AssignmentNowRow>by(reader).toPredicate(assignment, query, is));
      conditions.add(is.equal(assignment.get("assigneeId"), assigneeId));
      if (type != null) {
        var word = type.name().toLowerCase(Locale.ROOT);
        conditions.add(is.equal(assignment.get("assigneeType"), word));
      }
      theirs.select(id(assignment, is)).where(conditions.toArray(Predicate[]::new));
      return row.get("assignmentId").in(theirs);
    };
  }

  /** In the collation of the ledger's index, which would not be searched for one in another. */
  private static Expression<String> id(Root<AssignmentNowRow> assignment, CriteriaBuilder is) {
    var id = assignment.<String>get("id");
    return ((HibernateCriteriaBuilder) is).sql("(? collate \"default\")", String.class, id);
  }
}
