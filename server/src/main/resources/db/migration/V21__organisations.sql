-- Organisations in which people with an account work, kept apart from each other.

CREATE TABLE organisation (
  code text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]*$'),
  name text NOT NULL,
  municipality text NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON organisation TO kinderwerk_app;

ALTER TABLE account
  ADD organisation text REFERENCES organisation,
  ADD CHECK ((organisation IS NOT NULL) = (roles && ARRAY['COORDINATOR', 'KINDERWERKER', 'COMMISSIONER']));
ALTER TABLE account_link ADD organisation text REFERENCES organisation;
GRANT DELETE ON account TO kinderwerk_app;

-- Whoever signs in is found before it is known where they work: without a scope all are seen, within one the own only.
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON account TO kinderwerk_app
  USING (coalesce(current_setting('kinderwerk.organisation', true), '') IN ('', organisation));
ALTER TABLE account_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON account_link TO kinderwerk_app
  USING (coalesce(current_setting('kinderwerk.organisation', true), '') IN ('', organisation));

-- Every other table of an organisation begins with the column
--   organisation text NOT NULL REFERENCES organisation
-- and is followed, beside its GRANT to kinderwerk_app, by
--   SELECT keep_apart('its_name');
-- Then the server meets only rows of the organisation in whose scope it works (OrganisationScope), and none without one.
-- The owner is bound too; a backup says that it wants the whole.
CREATE FUNCTION keep_apart(apart regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', apart);
  EXECUTE format('CREATE POLICY own_organisation ON %s TO kinderwerk_app
    USING (organisation = current_setting(''kinderwerk.organisation'', true))', apart);
  EXECUTE format('CREATE POLICY whole ON %s TO CURRENT_USER
    USING (current_setting(''kinderwerk.whole'', true) = ''on'')', apart);
END $$;
