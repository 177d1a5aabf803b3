-- Addresses that were invited, so that nobody is invited again after answering. It tells no more than the list of whoever
-- invites: no order, no time, no organisation, no invitation. The key of the hash is not in the database.
CREATE TABLE invited_address (
  wave text NOT NULL,
  address_hash bytea NOT NULL,
  PRIMARY KEY (wave, address_hash)
);
-- Rewritten like the other tables of the questionnaire.
GRANT SELECT, INSERT, DELETE, TRUNCATE ON invited_address TO kinderwerk_app;
