package io.seatledger.query.assignment;

import io.seatledger.events.license.AssigneeType;
import io.seatledger.query.Reader;
import io.seatledger.query.store.Seen;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.Locale;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Finds what belongs to those who hold seats. */
public final class Holders {

  private Holders() {}

  /**
   * Events that concern assignments of the holder, of those that the reader sees: they name one, or
   * are the deletion of its license that ended it. A union finds each kind by its own index.
   *
   * @param type null for a holder of either type
   */
  public static <E> Specification<E> events(
      Reader reader, String assigneeId, @Nullable AssigneeType type) {
    var theirs = theirs(reader, assigneeId, type);
    return (event, query, is) ->
        event
            .get("position")
            .in(
                ((HibernateCriteriaBuilder) is)
                    .union(naming(event, theirs, query, is), deletions(theirs, query, is)));
  }

  private static Specification<AssignmentNowRow> theirs(
      Reader reader, String assigneeId, @Nullable AssigneeType type) {
    var theirs = Seen.<AssignmentNowRow>by(reader).and(where("assigneeId", assigneeId));
    return type == null
        ? theirs
        : theirs.and(where("assigneeType", type.name().toLowerCase(Locale.ROOT)));
  }

  private static Specification<AssignmentNowRow> where(String attribute, String value) {
    return (assignment, _, is) -> is.equal(assignment.get(attribute), value);
  }

  private static <E> Subquery<Long> naming(
      Root<E> row,
      Specification<AssignmentNowRow> theirs,
      CriteriaQuery<?> query,
      CriteriaBuilder is) {
    var naming = query.subquery(Long.class);
    var event = naming.from(row.getModel());
    var ids = naming.subquery(String.class);
    var assignment = ids.from(AssignmentNowRow.class);
    ids.select(id(assignment, is)).where(theirs.toPredicate(assignment, query, is));
    return naming.select(event.get("position")).where(event.get("assignmentId").in(ids));
  }

  private static Subquery<Long> deletions(
      Specification<AssignmentNowRow> theirs, CriteriaQuery<?> query, CriteriaBuilder is) {
    var deletions = query.subquery(Long.class);
    var assignment = deletions.from(AssignmentNowRow.class);
    var ended = theirs.and(where("revokeReason", AssignmentTable.LICENSE_DELETED));
    return deletions
        .select(assignment.get("endedPosition"))
        .where(ended.toPredicate(assignment, query, is));
  }

  /** In the collation of the ledger's index, which would not be searched for one in another. */
  private static Expression<String> id(Root<AssignmentNowRow> assignment, CriteriaBuilder is) {
    var id = assignment.<String>get("id");
    return ((HibernateCriteriaBuilder) is).sql("(? collate \"default\")", String.class, id);
  }
}
