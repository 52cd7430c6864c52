package io.seatledger.query.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An assignment with all of its events. */
@Entity
@Immutable
@Table(name = "assignment_now", schema = "views")
class AssignmentNowRow extends AssignmentRow {}
