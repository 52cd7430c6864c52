-- A reason may have more bytes than an index takes of one value, and a row that its index refuses stops the
-- projection. As a name it is the 63 bytes that it begins with; that cast leaks nothing, so that row-level
-- security lets the index be used.
create index assignment_reason_begins
  on views.assignment (tenant_id, (revoke_reason::name), created_at desc, id desc)
  where revoke_reason is not null;
