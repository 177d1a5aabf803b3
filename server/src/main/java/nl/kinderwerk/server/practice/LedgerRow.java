package nl.kinderwerk.server.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import nl.kinderwerk.figures.protect.Interval;
import nl.kinderwerk.figures.protect.Reason;
import nl.kinderwerk.figures.protect.RegistrationCount;
import nl.kinderwerk.figures.protect.RegistrationEntry;
import nl.kinderwerk.figures.protect.RegistrationKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A published count of attendances as a row of a ledger. */
public final class LedgerRow {
    /** The columns that every ledger of attendances has. */
    public static final String COLUMNS =
            "area, period, aim, units, organisations, shown, value, reason, low, high, edition, at";

    /** Their parameters, in the same order. */
    public static final String VALUES = ":area, :period, :aim, CAST(:units AS jsonb), :organisations, :shown, :value,"
            + " :reason, :low, :high, :edition, :at";

    private static final JsonMapper JSON = JsonMapper.shared();

    private LedgerRow() {}

    /** Waits until no other transaction publishes attendances of an organisation, and keeps others waiting. */
    public static void hold(JdbcClient database, String organisation) {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('attendance_ledger'), hashtext(:organisation))::text")
                .param("organisation", organisation)
                .query(String.class)
                .single();
    }

    /** Fills in the parameters of {@link #VALUES}. */
    public static StatementSpec write(StatementSpec statement, RegistrationEntry entry) {
        var shown = Shown.of(entry.shown());
        return statement
                .param("area", entry.key().area())
                .param("period", entry.key().period())
                .param("aim", entry.key().aim().orElse(null))
                .param("units", JSON.writeValueAsString(entry.units()))
                .param("organisations", entry.organisations().toArray(String[]::new))
                .param("shown", shown.code())
                .param("value", shown.value().orElse(null))
                .param("reason", shown.reason().map(Reason::name).orElse(null))
                .param("low", entry.uncertain().map(Interval::low).orElse(null))
                .param("high", entry.uncertain().map(Interval::high).orElse(null))
                .param("edition", entry.edition())
                .param("at", entry.at().atOffset(ZoneOffset.UTC));
    }

    /** Reads a row that has {@link #COLUMNS}. */
    public static RegistrationEntry read(ResultSet row, int number) throws SQLException {
        var low = Optional.ofNullable(row.getObject("low", Double.class));
        var high = row.getDouble("high");
        var shown = new Shown(
                row.getString("shown"),
                Optional.ofNullable(row.getObject("value", Integer.class)),
                Optional.ofNullable(row.getString("reason")).map(Reason::valueOf));
        return new RegistrationEntry(
                new RegistrationKey(
                        row.getString("area"), row.getString("period"), Optional.ofNullable(row.getString("aim"))),
                JSON.readValue(row.getString("units"), new TypeReference<Map<String, Integer>>() {}),
                new HashSet<>(
                        Arrays.asList((String[]) row.getArray("organisations").getArray())),
                shown.count(),
                low.map(from -> new Interval(from, high)),
                row.getString("edition"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** A count as three columns. */
    private record Shown(String code, Optional<Integer> value, Optional<Reason> reason) {
        static Shown of(RegistrationCount count) {
            return switch (count) {
                case RegistrationCount.Nothing nothing -> new Shown("nothing", Optional.empty(), Optional.empty());
                case RegistrationCount.Rounded rounded ->
                    new Shown("rounded", Optional.of(rounded.value()), Optional.empty());
                case RegistrationCount.Few few -> new Shown("few", Optional.of(few.threshold()), Optional.empty());
                case RegistrationCount.RolledUp small -> new Shown("rolled_up", Optional.empty(), Optional.empty());
                case RegistrationCount.Withheld withheld ->
                    new Shown("withheld", Optional.empty(), Optional.of(withheld.reason()));
            };
        }

        RegistrationCount count() {
            return switch (code) {
                case "nothing" -> new RegistrationCount.Nothing();
                case "rounded" -> new RegistrationCount.Rounded(value.orElseThrow());
                case "few" -> new RegistrationCount.Few(value.orElseThrow());
                case "rolled_up" -> new RegistrationCount.RolledUp();
                default -> new RegistrationCount.Withheld(reason.orElseThrow());
            };
        }
    }
}
