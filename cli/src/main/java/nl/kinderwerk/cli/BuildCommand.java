package nl.kinderwerk.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.edition.StaticSite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "build",
        description = "Writes the editions of a study as a site of plain files.",
        footer = "%nExample: kinderwerk build studies/kinderwerk --out site")
final class BuildCommand implements Callable<Integer> {
    @Mixin
    private StudyFolder study;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder to write; when it exists, the new site takes its place at the end.")
    private Path out;

    @Option(names = "--url", description = "Address at which the site will stand; used in the lines for embedding.")
    private Optional<URI> url;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var read = study.read();
        var site = Site.of(read, study.data(read), url);
        try (var progress =
                new Progress("Writing", site.paths().size(), spec.commandLine().getErr())) {
            StaticSite.write(site, out, progress);
        }
        spec.commandLine().getOut().println(site.paths().size() + " files in " + out);
        return 0;
    }
}
