-- What organisations register. No name, birth date or address of anybody: counts of attendances, themes and stories.

-- Invented ones say so on every screen.
ALTER TABLE organisation ADD sample boolean NOT NULL DEFAULT false;

-- A recurring activity; it pre-fills what is registered of it. Ids come from the client or the server; texts in lists are
-- codes of the study.
CREATE TABLE series (
  organisation text NOT NULL REFERENCES organisation,
  id uuid NOT NULL,
  name text NOT NULL,
  activity text NOT NULL,
  place text NOT NULL,
  neighbourhood text NOT NULL,
  weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  at time NOT NULL,
  aims text[] NOT NULL,
  partners text[] NOT NULL,
  counted boolean NOT NULL,
  ages boolean NOT NULL,
  begun date NOT NULL,
  ended date,
  PRIMARY KEY (organisation, id)
);

-- One session: held with numbers of attendances, cancelled, or withdrawn by who registered it. A number that is NULL was not
-- registered; it is never zero. Flags are reasons to look again, for people; nothing is refused.
CREATE TABLE registration (
  organisation text NOT NULL REFERENCES organisation,
  id uuid NOT NULL,
  series uuid,
  activity text NOT NULL,
  neighbourhood text NOT NULL,
  day date NOT NULL,
  state text NOT NULL CHECK (state IN ('held', 'cancelled', 'withdrawn')),
  children integer CHECK (children >= 0),
  parents integer CHECK (parents >= 0),
  volunteers integer CHECK (volunteers >= 0),
  counted boolean NOT NULL,
  aims text[] NOT NULL,
  partners text[] NOT NULL,
  ages jsonb NOT NULL,
  note text NOT NULL,
  flags text[] NOT NULL,
  account uuid REFERENCES account ON DELETE SET NULL,
  PRIMARY KEY (organisation, id),
  FOREIGN KEY (organisation, series) REFERENCES series,
  CHECK (state = 'held' OR coalesce(children, parents, volunteers) IS NULL)
);
CREATE INDEX ON registration (organisation, day);
CREATE INDEX ON registration (account);

-- Every write has an id of its own, made by who writes: the same write twice is one. What was there before is kept.
CREATE TABLE registration_change (
  organisation text NOT NULL REFERENCES organisation,
  id uuid NOT NULL,
  registration uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  account uuid REFERENCES account ON DELETE SET NULL,
  before jsonb,
  PRIMARY KEY (organisation, id),
  FOREIGN KEY (organisation, registration) REFERENCES registration
);
CREATE INDEX ON registration_change (organisation, registration);
CREATE INDEX ON registration_change (account);

-- A theme seen in a neighbourhood. It points to no activity and to nobody: few children came to one, and everybody knows who.
CREATE TABLE signal (
  organisation text NOT NULL REFERENCES organisation,
  id uuid NOT NULL,
  theme text NOT NULL,
  neighbourhood text NOT NULL,
  day date NOT NULL,
  count integer NOT NULL CHECK (count > 0),
  PRIMARY KEY (organisation, id, theme)
);

-- What changed, and why it matters. Published only after somebody else looked at it.
CREATE TABLE story (
  organisation text NOT NULL REFERENCES organisation,
  id uuid NOT NULL,
  day date NOT NULL,
  neighbourhood text NOT NULL,
  happened text NOT NULL,
  changed text NOT NULL,
  matters text NOT NULL,
  readers text NOT NULL CHECK (readers IN ('organisation', 'commissioner', 'everybody')),
  teller text NOT NULL CHECK (teller IN ('child', 'parent', 'kinderwerker', 'partner', 'resident')),
  aim text NOT NULL,
  consent boolean NOT NULL,
  film text NOT NULL,
  doubts text[] NOT NULL,
  state text NOT NULL CHECK (state IN ('sent', 'returned', 'reviewed')),
  review text NOT NULL,
  chosen_by text NOT NULL,
  chosen_reason text NOT NULL,
  account uuid REFERENCES account ON DELETE SET NULL,
  reviewer uuid REFERENCES account ON DELETE SET NULL,
  PRIMARY KEY (organisation, id),
  CHECK ((chosen_by = '') = (chosen_reason = ''))
);
CREATE INDEX ON story (account);
CREATE INDEX ON story (reviewer);

-- A volunteer's link: it adds to one series on one day. Only a hash is kept.
CREATE TABLE counter (
  organisation text NOT NULL REFERENCES organisation,
  token_hash bytea NOT NULL,
  series uuid NOT NULL,
  day date NOT NULL,
  PRIMARY KEY (organisation, token_hash),
  FOREIGN KEY (organisation, series) REFERENCES series
);

-- What was added, write by write.
CREATE TABLE tally (
  organisation text NOT NULL REFERENCES organisation,
  id uuid NOT NULL,
  series uuid NOT NULL,
  day date NOT NULL,
  children integer NOT NULL,
  PRIMARY KEY (organisation, id),
  FOREIGN KEY (organisation, series) REFERENCES series
);
CREATE INDEX ON tally (organisation, series, day);

GRANT SELECT, INSERT, UPDATE ON series, registration, story TO kinderwerk_app;
-- What was written cannot be unwritten by the server.
GRANT SELECT, INSERT ON registration_change, signal, tally TO kinderwerk_app;
GRANT SELECT, INSERT, DELETE ON counter TO kinderwerk_app;

SELECT keep_apart('series'), keep_apart('registration'), keep_apart('registration_change'), keep_apart('signal'),
  keep_apart('story'), keep_apart('counter'), keep_apart('tally');
