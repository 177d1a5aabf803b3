-- The ground under all tables. The server works as kinderwerk_app, which owns nothing: a migration that makes a table
-- also grants what the server may do with it, no more.
GRANT USAGE ON SCHEMA public TO kinderwerk_app;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
