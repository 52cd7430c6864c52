-- Lists are read newest first. A filter that the order's index itself can answer passes a row that does
-- not match ten times as fast as one whose row must be looked at. Those of what may never happen to a
-- seat have the seats alone to which it has.
create index assignment_newest_first
  on views.assignment (tenant_id, created_at desc, id desc) include (assigned_at);
create index assignment_revoked_newest
  on views.assignment (tenant_id, created_at desc, id desc) include (revoked_at)
  where revoked_at is not null;
create index assignment_expires_newest
  on views.assignment (tenant_id, created_at desc, id desc) include (expires_at)
  where expires_at is not null;
create index assignment_used_newest
  on views.assignment (tenant_id, created_at desc, id desc) include (last_used_at)
  where last_used_at is not null;

-- That a seat was revoked does not follow, for the planner, from who revoked it or why.
create index assignment_of_revoker
  on views.assignment (tenant_id, revoked_by, created_at desc, id desc)
  where revoked_by is not null;
create index assignment_of_reason
  on views.assignment (tenant_id, revoke_reason, created_at desc, id desc)
  where revoke_reason is not null;

-- Giving a seat changes neither, and so writes into neither.
create index license_total_seats
  on views.license (tenant_id, total_seats, created_at desc, id desc);
create index license_list_price
  on views.license (tenant_id, list_price, created_at desc, id desc)
  where list_price is not null;

-- Last, since readers wait from here on.
drop index views.assignment_newest, views.assignment_revoked_by, views.assignment_revoke_reason;
