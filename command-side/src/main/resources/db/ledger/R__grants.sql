-- What the service's login may do: read, and append through the one function. ${application_role}
grant usage on schema ledger to "${application_role}";
grant select on ledger.head, ledger.event, ledger.tenant_head to "${application_role}";
grant execute on function ledger.append to "${application_role}";
grant select, insert, update, delete on ledger.snapshot to "${application_role}";
