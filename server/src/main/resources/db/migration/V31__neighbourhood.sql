-- How many children live in a small neighbourhood, as the organisation says: where there are few, a report does not show it
-- apart.
CREATE TABLE neighbourhood (
  organisation text NOT NULL REFERENCES organisation,
  name text NOT NULL,
  children_living integer NOT NULL CHECK (children_living >= 0),
  PRIMARY KEY (organisation, name)
);

GRANT SELECT, INSERT, DELETE ON neighbourhood TO kinderwerk_app;

SELECT keep_apart('neighbourhood');
