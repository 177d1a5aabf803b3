package nl.kinderwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan of docs/audit.md: a region of three municipalities, of which the third has too few respondents. */
class AuditCommandTest {
    private static final String PLAN = """
            {"groups": [
              {"id": "c1", "organisation": "O1", "n": 7}, {"id": "c1b", "organisation": "O2", "n": 7},
              {"id": "c2", "organisation": "O3", "n": 6}, {"id": "c2b", "organisation": "O4", "n": 5},
              {"id": "c3", "organisation": "O5", "n": 3}, {"id": "c3b", "organisation": "O6", "n": 3}],
             "cells": [
              {"place": "C", "item": "q", "option": "ja", "members": ["c1", "c1b", "c2", "c2b", "c3", "c3b"], "shown": 13},
              {"place": "C1", "item": "q", "option": "ja", "members": ["c1", "c1b"], "shown": 5},
              {"place": "C2", "item": "q", "option": "ja", "members": ["c2", "c2b"], "shown": 5},
              {"place": "C3", "item": "q", "option": "ja", "members": ["c3", "c3b"]}]}
            """;

    @TempDir
    private Path folder;

    private Run audit(String plan, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("plan.json"), plan);
        var arguments = new String[more.length + 3];
        arguments[0] = "audit";
        arguments[1] = "--plan";
        arguments[2] = file.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Run.of(arguments);
    }

    @Test
    void namesTheVeryCellThatAnUnsafePlanGivesAway() throws IOException {
        var run = audit(PLAN);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("q = ja: of C3 between 3.0 and 3.0");
    }

    @Test
    void findsNothingWhenASecondMunicipalityIsWithheld() throws IOException {
        var run = audit(PLAN.replace("[\"c2\", \"c2b\"], \"shown\": 5", "[\"c2\", \"c2b\"]"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Narrowest: plan, version 1, C2, q = ja: between 2.0 and 8.0 of 11");
    }

    @Test
    void writesTheIntervalOfEveryWithheldCellAsJson() throws IOException {
        assertThat(audit(PLAN, "--json").out()).contains("\"place\" : \"C3\"").contains("\"low\" : 3.0");
    }

    @Test
    void tellsWhatIsWrongWithAPlan() throws IOException {
        var run = audit(PLAN.replace("\"c2\", \"c2b\"], \"shown\": 5", "\"c9\"], \"shown\": 5"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("The cell of C2 has members that are no group: c9");
        assertThat(audit("{\"cels\": []}").err()).contains("docs/audit.md");
    }
}
