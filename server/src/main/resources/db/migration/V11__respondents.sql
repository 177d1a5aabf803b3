-- Who is who in figures of the same wave, made at different moments. Made by chance, never told to anybody, and unlike the
-- id of the page from which an answer was sent it never changes.
ALTER TABLE answer ADD COLUMN respondent uuid NOT NULL DEFAULT gen_random_uuid();
