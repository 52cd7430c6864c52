-- When assignments end is asked for by itself; a seat that is given writes into neither, unless it has an expiry.
create index assignment_revoked on views.assignment (tenant_id, revoked_at)
  where revoked_at is not null;
create index assignment_expires on views.assignment (tenant_id, expires_at)
  where expires_at is not null;
