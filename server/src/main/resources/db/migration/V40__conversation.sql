-- Progress reports, and what an organisation and its commissioner say about them. Figures come in protected; no counts of
-- children are kept here that may not be printed.

CREATE TABLE report (
  organisation text NOT NULL REFERENCES organisation,
  id uuid NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL CHECK (last_day > first_day),
  PRIMARY KEY (organisation, id),
  UNIQUE (organisation, first_day, last_day)
);

-- A correction is a new version. Once frozen, a version is its document and nothing else.
CREATE TABLE report_version (
  organisation text NOT NULL REFERENCES organisation,
  report uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  question text NOT NULL DEFAULT '',
  failed text NOT NULL DEFAULT '',
  aims text[] NOT NULL DEFAULT '{}',
  stories jsonb NOT NULL DEFAULT '[]',
  snapshot jsonb NOT NULL,
  help text NOT NULL DEFAULT '',
  seconds integer NOT NULL DEFAULT 0,
  document jsonb,
  PRIMARY KEY (organisation, report, version),
  FOREIGN KEY (organisation, report) REFERENCES report
);

-- What one side says of one aim.
CREATE TABLE agenda_entry (
  organisation text NOT NULL REFERENCES organisation,
  report uuid NOT NULL,
  aim text NOT NULL,
  side text NOT NULL CHECK (side IN ('organisation', 'commissioner')),
  good text NOT NULL,
  better text NOT NULL,
  need text NOT NULL,
  PRIMARY KEY (organisation, report, aim, side),
  FOREIGN KEY (organisation, report) REFERENCES report
);

-- Made in one report; a later one says what became of it.
CREATE TABLE agreement (
  organisation text NOT NULL REFERENCES organisation,
  id uuid NOT NULL,
  report uuid NOT NULL,
  aim text NOT NULL,
  text text NOT NULL,
  owner text NOT NULL,
  due date NOT NULL,
  stage text NOT NULL DEFAULT 'open' CHECK (stage IN ('open', 'done', 'dropped')),
  settled uuid,
  PRIMARY KEY (organisation, id),
  FOREIGN KEY (organisation, report) REFERENCES report,
  FOREIGN KEY (organisation, settled) REFERENCES report,
  CHECK ((stage = 'open') = (settled IS NULL))
);
CREATE INDEX ON agreement (organisation, report);
CREATE INDEX ON agreement (organisation, settled);

CREATE TABLE remark (
  organisation text NOT NULL REFERENCES organisation,
  id uuid NOT NULL,
  report uuid NOT NULL,
  figure text NOT NULL,
  side text NOT NULL CHECK (side IN ('organisation', 'commissioner')),
  text text NOT NULL,
  day date NOT NULL,
  PRIMARY KEY (organisation, id),
  FOREIGN KEY (organisation, report) REFERENCES report
);
CREATE INDEX ON remark (organisation, report);

-- A commissioner's link to one report. Only a hash is kept.
CREATE TABLE report_link (
  organisation text NOT NULL REFERENCES organisation,
  token_hash bytea NOT NULL,
  report uuid NOT NULL,
  expires date NOT NULL,
  writes integer NOT NULL DEFAULT 0,
  PRIMARY KEY (organisation, token_hash),
  FOREIGN KEY (organisation, report) REFERENCES report
);

-- UPDATE of a report only locks it.
GRANT SELECT, INSERT, UPDATE ON report TO kinderwerk_app;
-- What was remarked cannot be unsaid.
GRANT SELECT, INSERT ON remark TO kinderwerk_app;
GRANT SELECT, INSERT, UPDATE ON report_version, agenda_entry, agreement TO kinderwerk_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON report_link TO kinderwerk_app;

SELECT keep_apart('report'), keep_apart('report_version'), keep_apart('agenda_entry'), keep_apart('agreement'),
  keep_apart('remark'), keep_apart('report_link');
