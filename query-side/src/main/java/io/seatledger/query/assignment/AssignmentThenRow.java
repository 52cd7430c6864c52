package io.seatledger.query.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An assignment with the events up to the position that the transaction names. */
@Entity
@Immutable
@Table(name = "assignment_then", schema = "views")
class AssignmentThenRow extends AssignmentRow {}
