-- A replay makes indexes when all rows are there, but those that projections themselves look into,
-- which say so. Nodes that do not know of that have other migrations, and leave replays alone.
comment on index views.assignment_of_license is 'of projections';
