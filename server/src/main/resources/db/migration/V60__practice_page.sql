-- What an organisation chose to show everybody of its practice beside the research: numbers of sessions, none of people.
CREATE TABLE practice_page (
  organisation text PRIMARY KEY REFERENCES organisation,
  practice jsonb NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON practice_page TO kinderwerk_app;
SELECT keep_apart('practice_page');
