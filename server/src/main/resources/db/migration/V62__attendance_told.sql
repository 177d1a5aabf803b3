-- What joint reports told of the attendances of each organisation, to readers who know exactly what all others did: the
-- organisation's own registrations in a shown count, and what the others leave of that count; and its small counts, which
-- must not become known. Its own later reports are judged beside it. The server adds to it for every organisation of a joint report, and reads it in the organisation's scope.
CREATE TABLE attendance_told (
  LIKE attendance_ledger INCLUDING ALL,
  report uuid NOT NULL REFERENCES joint_report,
  FOREIGN KEY (organisation) REFERENCES organisation
);
CREATE INDEX ON attendance_told (report);
GRANT SELECT, INSERT ON attendance_told TO kinderwerk_app;
SELECT keep_apart('attendance_told');
-- For a report that is being made, to which all agreed, and for no other.
CREATE POLICY joint ON attendance_told FOR INSERT TO kinderwerk_app WITH CHECK (joint_agreed(report)
  AND EXISTS (SELECT FROM joint_report r WHERE r.id = attendance_told.report
    AND attendance_told.organisation = ANY (r.organisations)));

-- Joint reports that were made before. "Fewer than 10" is 0 to 9, as wide as a 5 and four more or less.
SELECT set_config('kinderwerk.whole', 'on', true);
INSERT INTO attendance_told (organisation, report, area, period, aim, units, organisations, shown, value, edition, at)
  SELECT r.organisation, l.report, l.area, l.period, l.aim, jsonb_object_agg(u.key, u.value), ARRAY[r.organisation], 'rounded',
      CASE l.shown WHEN 'few' THEN l.value / 2 ELSE l.value END - (l.total - sum(u.value::integer)), l.edition, l.at
    FROM (SELECT *, (SELECT sum(value::integer) FROM jsonb_each_text(units)) AS total FROM joint_ledger) AS l
      CROSS JOIN jsonb_each(l.units) AS u JOIN registration r ON 'children/' || r.id = u.key
    WHERE l.shown IN ('rounded', 'few')
    GROUP BY l.number, l.report, l.area, l.period, l.aim, l.shown, l.value, l.total, l.edition, l.at, r.organisation
    ORDER BY l.number;
SELECT set_config('kinderwerk.whole', '', true);

-- The sessions of a joint report with their neighbourhood: a report of one organisation has counts by neighbourhood.
DROP FUNCTION joint_sessions;
CREATE FUNCTION joint_sessions(wanted uuid, reader uuid)
  RETURNS TABLE (organisation text, id uuid, day date, neighbourhood text, aims text[], counted boolean, children integer)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT joint_agreed(wanted) THEN RETURN; END IF;
  INSERT INTO audit (account, event) VALUES (reader, 'registrations read for joint report ' || wanted);
  PERFORM set_config('kinderwerk.whole', 'on', true);
  RETURN QUERY SELECT s.organisation, s.id, s.day, s.neighbourhood, s.aims, s.counted, s.children
    FROM joint_report r JOIN registration s ON s.organisation = ANY (r.organisations)
      AND s.day BETWEEN r.first_day AND r.last_day AND s.state = 'held'
    WHERE r.id = wanted;
  PERFORM set_config('kinderwerk.whole', '', true);
END $$;

-- What earlier joint reports told of each of them.
CREATE FUNCTION joint_told(wanted uuid)
  RETURNS TABLE (area text, period text, aim text, units jsonb, organisations text[], shown text, value integer, reason text,
    low double precision, high double precision, edition text, at timestamptz)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT joint_agreed(wanted) THEN RETURN; END IF;
  PERFORM set_config('kinderwerk.whole', 'on', true);
  RETURN QUERY
    SELECT t.area, t.period, t.aim, t.units, t.organisations, t.shown, t.value, t.reason, t.low, t.high, t.edition, t.at
      FROM joint_report r JOIN attendance_told t ON t.organisation = ANY (r.organisations) WHERE r.id = wanted ORDER BY t.number;
  PERFORM set_config('kinderwerk.whole', '', true);
END $$;

REVOKE ALL ON FUNCTION joint_sessions, joint_told FROM PUBLIC;
GRANT EXECUTE ON FUNCTION joint_sessions, joint_told TO kinderwerk_app;
