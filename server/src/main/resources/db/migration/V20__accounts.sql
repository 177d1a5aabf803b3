-- Who may enter /beheer. Nothing here points to answers.

-- The second factor is sealed with a key from the data folder; last_step is the newest code that was used.
CREATE TABLE account (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email text NOT NULL UNIQUE,
  password text NOT NULL,
  roles text[] NOT NULL,
  second_factor bytea NOT NULL,
  last_step bigint NOT NULL
);

-- Links with which somebody makes an account; only hashes are kept.
CREATE TABLE account_link (
  token_hash bytea PRIMARY KEY,
  roles text[] NOT NULL,
  kept_until timestamptz NOT NULL
);

CREATE TABLE recovery_code (
  account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  code_hash bytea NOT NULL,
  PRIMARY KEY (account, code_hash)
);

-- E-mail and internet addresses that tried to sign in, as keyed hashes, for a quarter of an hour.
CREATE TABLE sign_in_attempt (
  subject bytea NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON sign_in_attempt (subject, at);

-- Who did what when. No foreign key: it outlives the account.
CREATE TABLE audit (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  at timestamptz NOT NULL DEFAULT now(),
  account uuid,
  event text NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON account TO kinderwerk_app;
GRANT SELECT, INSERT, DELETE ON account_link, recovery_code, sign_in_attempt TO kinderwerk_app;
-- What was done cannot be undone by the server.
GRANT SELECT, INSERT ON audit TO kinderwerk_app;
