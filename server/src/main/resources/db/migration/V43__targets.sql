-- How many activities both sides agreed on, by aim, with the reason.
ALTER TABLE report_version ADD COLUMN targets jsonb NOT NULL DEFAULT '[]';
