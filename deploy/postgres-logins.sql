-- The database and the two logins of a new PostgreSQL, as the embedded default has them: the application is neither
-- superuser nor owner, or it could rewrite the ledger and see every tenant's rows.
\getenv owner_password SEATLEDGER_OWNER_PASSWORD
\getenv app_password SEATLEDGER_APP_PASSWORD
create role seatledger_owner login password :'owner_password';
create role seatledger_app login password :'app_password';
create database seatledger owner seatledger_owner encoding 'UTF8' locale 'C' template template0;
revoke all on database postgres, template1, seatledger from public;
grant connect on database seatledger to seatledger_app;
