-- After every migration, so that another application role than last time gets in, too.
grant usage on schema packs to ${application_role};
grant select, insert, update, delete on all tables in schema packs to ${application_role};
