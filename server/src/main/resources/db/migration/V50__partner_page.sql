-- A page for partners, in the organisation's own words by language. Nobody sees it before it is published.
CREATE TABLE partner_page (
  organisation text PRIMARY KEY REFERENCES organisation,
  published boolean NOT NULL,
  words jsonb NOT NULL,
  films text NOT NULL
);

-- Somebody who wants to come and see. It goes when it is handled, and otherwise after half a year.
CREATE TABLE visit_request (
  organisation text NOT NULL REFERENCES organisation,
  id uuid NOT NULL,
  day date NOT NULL,
  name text NOT NULL,
  place text NOT NULL,
  email text NOT NULL,
  wish text NOT NULL,
  PRIMARY KEY (organisation, id)
);

GRANT SELECT, INSERT, UPDATE ON partner_page TO kinderwerk_app;
GRANT SELECT, INSERT, DELETE ON visit_request TO kinderwerk_app;

SELECT keep_apart('partner_page'), keep_apart('visit_request');
