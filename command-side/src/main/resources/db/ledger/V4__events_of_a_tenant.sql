-- Reads a tenant's events in order, to verify them and to prove what is among them.
create index event_of_tenant on ledger.event (tenant_id, position);
