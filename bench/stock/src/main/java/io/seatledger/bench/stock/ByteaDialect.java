package io.seatledger.bench.stock;

import java.sql.Types;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.BinaryJdbcType;

/** Keeps payloads in their row, as Axon's documentation advises for PostgreSQL. */
public final class ByteaDialect extends PostgreSQLDialect {

  public ByteaDialect() {
    super(DatabaseVersion.make(18));
  }

  @Override
  protected String columnType(int type) {
    return type == SqlTypes.BLOB ? "bytea" : super.columnType(type);
  }

  @Override
  protected String castType(int type) {
    return type == SqlTypes.BLOB ? "bytea" : super.castType(type);
  }

  @Override
  public void contributeTypes(TypeContributions types, ServiceRegistry services) {
    super.contributeTypes(types, services);
    types
        .getTypeConfiguration()
        .getJdbcTypeRegistry()
        .addDescriptor(Types.BLOB, BinaryJdbcType.INSTANCE);
  }
}
