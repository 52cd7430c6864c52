-- After every migration, so that another application role than last time gets in, too. Nodes that start together
-- take turns: two grants at once are an error.
select pg_advisory_xact_lock(hashtext('seatledger grants'));
grant usage on schema views to ${application_role};
grant select, insert, update, delete on all tables in schema views to ${application_role};
