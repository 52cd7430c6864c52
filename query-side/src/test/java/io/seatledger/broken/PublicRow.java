package io.seatledger.broken;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks the rule that entities stay inside their package. */
@Entity
public class PublicRow {
  @Id String id;
}
