package io.seatledger.query.license;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A license with all of its events. */
@Entity
@Immutable
@Table(name = "license_now", schema = "views")
class LicenseNowRow extends LicenseRow {}
