-- What the service's login may do: read, append through the one function, and throw away what is no
-- part of the books. ${application_role}
grant usage on schema ledger to "${application_role}";
grant select on ledger.head, ledger.event, ledger.tenant_head to "${application_role}";
grant execute on function ledger.append_units, ledger.append to "${application_role}";
grant select, insert, update, delete on ledger.snapshot to "${application_role}";
grant select, delete on ledger.kept_answer to "${application_role}";
