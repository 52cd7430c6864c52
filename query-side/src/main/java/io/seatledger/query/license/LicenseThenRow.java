package io.seatledger.query.license;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A license with the events up to the position that the transaction names. */
@Entity
@Immutable
@Table(name = "license_then", schema = "views")
class LicenseThenRow extends LicenseRow {}
