-- Registrations out of another system.

-- A file that was read. What was read from it points here.
CREATE TABLE imported (
  organisation text NOT NULL REFERENCES organisation,
  id uuid NOT NULL,
  file text NOT NULL,
  day date NOT NULL,
  account uuid REFERENCES account ON DELETE SET NULL,
  number integer NOT NULL,
  PRIMARY KEY (organisation, id)
);
CREATE INDEX ON imported (account);

ALTER TABLE registration
  ADD imported uuid,
  ADD FOREIGN KEY (organisation, imported) REFERENCES imported;
CREATE INDEX ON registration (organisation, imported) WHERE imported IS NOT NULL;

-- A file that somebody handed in and is still looking at. It may hold more than will be read: it goes within a day.
CREATE TABLE import_draft (
  organisation text NOT NULL REFERENCES organisation,
  id uuid NOT NULL,
  file text NOT NULL,
  content bytea NOT NULL,
  made timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation, id)
);

-- What the columns of the organisation's own system mean, as it was confirmed last.
CREATE TABLE import_binding (
  organisation text PRIMARY KEY REFERENCES organisation,
  binding jsonb NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON imported, import_binding TO kinderwerk_app;
GRANT SELECT, INSERT, DELETE ON import_draft TO kinderwerk_app;

SELECT keep_apart('imported'), keep_apart('import_draft'), keep_apart('import_binding');
