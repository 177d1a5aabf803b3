-- Signing in that outlives a restart, with a password, a passkey or somebody else's word.

-- Who is signed in; only hashes are kept. It ends with the account.
CREATE TABLE session (
  token_hash bytea PRIMARY KEY,
  account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  begun timestamptz NOT NULL DEFAULT now(),
  used timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON session (account);
GRANT SELECT, INSERT, UPDATE, DELETE ON session TO kinderwerk_app;

-- For whom a link is, when whoever made it knew.
ALTER TABLE account_link ADD email text;

-- Spring Security's table of passkeys, of which each ends with the account that its handle is.
CREATE TABLE user_credentials (
  credential_id text PRIMARY KEY,
  user_entity_user_id text NOT NULL,
  public_key bytea NOT NULL,
  signature_count bigint,
  uv_initialized boolean,
  backup_eligible boolean NOT NULL,
  authenticator_transports text,
  public_key_credential_type text,
  backup_state boolean NOT NULL,
  attestation_object bytea,
  attestation_client_data_json bytea,
  created timestamp,
  last_used timestamp,
  label text NOT NULL,
  account uuid NOT NULL REFERENCES account ON DELETE CASCADE
    GENERATED ALWAYS AS (encode(decode(translate(user_entity_user_id, '-_', '+/') || '==', 'base64'), 'hex')::uuid) STORED
);
CREATE INDEX ON user_credentials (account);
GRANT SELECT, INSERT, UPDATE, DELETE ON user_credentials TO kinderwerk_app;

-- What was done is kept a year; the server can remove what is older and nothing else.
CREATE FUNCTION forget_audit() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public
  AS $$ DELETE FROM audit WHERE at < now() - interval '1 year' $$;
GRANT EXECUTE ON FUNCTION forget_audit() TO kinderwerk_app;
