-- Where an organisation wants to be told that something changed. The secret is sealed with a key from the data folder.
CREATE TABLE webhook (
  organisation text PRIMARY KEY REFERENCES organisation,
  address text NOT NULL,
  secret bytea NOT NULL,
  made timestamptz NOT NULL DEFAULT now(),
  delivered timestamptz
);

-- What is still to be told: the kind and an id, nothing of the content. Events of one message are sent together.
CREATE TABLE webhook_event (
  organisation text NOT NULL REFERENCES organisation,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL CHECK (kind IN ('registration.changed', 'report.frozen')),
  subject uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  message uuid,
  attempts integer NOT NULL DEFAULT 0,
  due timestamptz NOT NULL DEFAULT now(),
  given_up timestamptz,
  PRIMARY KEY (organisation, id)
);
CREATE INDEX ON webhook_event (organisation, due) WHERE given_up IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON webhook, webhook_event TO kinderwerk_app;
SELECT keep_apart('webhook'), keep_apart('webhook_event');

-- Written in the transaction of the change, whoever makes it. Outside a scope (a restore) nothing changed.
CREATE FUNCTION tell_webhook() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO webhook_event (organisation, kind, subject)
  SELECT organisation, TG_ARGV[0], CASE TG_ARGV[0] WHEN 'report.frozen' THEN (to_jsonb(NEW) ->> 'report')::uuid
    ELSE (to_jsonb(NEW) ->> 'registration')::uuid END
  FROM webhook WHERE organisation = current_setting('kinderwerk.organisation', true);
  RETURN NULL;
END $$;

CREATE TRIGGER tell_webhook AFTER INSERT ON registration_change
  FOR EACH ROW EXECUTE FUNCTION tell_webhook('registration.changed');
CREATE TRIGGER tell_webhook AFTER UPDATE OF document ON report_version
  FOR EACH ROW WHEN (OLD.document IS NULL AND NEW.document IS NOT NULL) EXECUTE FUNCTION tell_webhook('report.frozen');
