-- Who is invited and what is answered share no key, order or time. See RATIONALE.md of the server.

-- Organisations that were asked; the cluster of a survey.
CREATE TABLE invited_organisation (
  wave text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  municipality text NOT NULL,
  workers integer CHECK (workers > 0),
  issued integer NOT NULL DEFAULT 0,
  PRIMARY KEY (wave, code)
);

-- Deelnamecodes that were not used yet. Using one deletes it: nothing marks who answered.
CREATE TABLE invitation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  wave text NOT NULL,
  organisation text NOT NULL,
  email text,
  bounced boolean NOT NULL DEFAULT false,
  mailed date,
  FOREIGN KEY (wave, organisation) REFERENCES invited_organisation
);

-- Every letter to an address has a code of its own; only hashes are kept.
CREATE TABLE invitation_link (
  token_hash bytea PRIMARY KEY,
  invitation uuid NOT NULL REFERENCES invitation ON DELETE CASCADE
);
CREATE INDEX ON invitation_link (invitation);

-- Sealed with the code of the respondent, which is not here.
CREATE TABLE draft (
  address bytea PRIMARY KEY,
  sealed bytea NOT NULL,
  kept_until date NOT NULL
);

-- No foreign key to an organisation: the lock it takes would mark the organisation's row with the transaction.
CREATE TABLE answer (
  id uuid PRIMARY KEY,
  wave text NOT NULL,
  organisation text,
  day date NOT NULL,
  cells jsonb NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON invited_organisation TO kinderwerk_app;
-- TRUNCATE, because rewriting a table is what wipes its order and its transactions.
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON invitation, invitation_link, draft, answer TO kinderwerk_app;
