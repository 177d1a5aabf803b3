-- A key with which another system reads what an organisation registered. Only a hash of it is kept.
CREATE TABLE api_token (
  organisation text NOT NULL REFERENCES organisation,
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  name text NOT NULL,
  made date NOT NULL,
  expires date NOT NULL,
  used date,
  PRIMARY KEY (organisation, id),
  UNIQUE (organisation, token_hash)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON api_token TO kinderwerk_app;
SELECT keep_apart('api_token');
