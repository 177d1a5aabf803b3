package nl.kinderwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the commands for researchers take and print stands in the manual. */
final class EstimateDocumentationTest {
    private static final Path MANUAL =
            Path.of(System.getProperty("kinderwerk.root", "..")).resolve("docs/estimate.md");

    @TempDir
    private Path folder;

    @Test
    void namesEveryOption() throws IOException {
        var manual = Files.readString(MANUAL);
        for (var name : new String[] {"estimate", "weight"}) {
            var command =
                    Objects.requireNonNull(Main.commandLine().getSubcommands().get(name));
            for (var option : command.getCommandSpec().options()) {
                if (!option.inherited() && !option.usageHelp() && !option.versionHelp()) {
                    assertThat(manual).as("docs/estimate.md").contains("`" + option.longestName() + "`");
                }
            }
        }
    }

    @Test
    void namesEveryField() throws IOException {
        var answers =
                Files.writeString(folder.resolve("a.csv"), "q,g,x\n1,a,2\n0,a,3\n1,b,4\n0,b,5\n1,a,1\n0,b,2\n1,b,7\n");
        var run = Run.of("estimate", answers.toString(), "--item", "q", "--mean", "x", "--by", "g", "--diff", "a,b");
        var test = Run.of("estimate", answers.toString(), "--item", "q", "--test", "chisq", "--with", "g");
        var fields = new TreeSet<String>();
        for (var out : new String[] {run.out(), test.out()}) {
            JsonMapper.shared().readTree(out).forEach(row -> fields.addAll(row.propertyNames()));
        }
        assertThat(fields).hasSizeGreaterThan(20);
        var manual = Files.readString(MANUAL);
        fields.forEach(field -> assertThat(manual).contains("`" + field + "`"));
    }
}
