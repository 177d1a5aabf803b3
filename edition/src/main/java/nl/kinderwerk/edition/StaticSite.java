package nl.kinderwerk.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Writes a whole site as files that work from a folder and from any web server. The files are written beside the old
 * output and take its place at the end, so that an interruption leaves the old output whole.
 */
public final class StaticSite {
    private StaticSite() {}

    /**
     * Writes every page.
     *
     * @param out folder to write; replaced when it exists
     * @param written is told after each file how many there are
     * @throws UncheckedIOException when the disk refuses; the old output is untouched then
     */
    public static void write(Site site, Path out, IntConsumer written) {
        var target = out.toAbsolutePath();
        var draft = target.resolveSibling(target.getFileName() + ".draft");
        var old = target.resolveSibling(target.getFileName() + ".old");
        try {
            delete(draft);
            Files.createDirectories(draft);
            var count = new AtomicInteger();
            site.paths().parallelStream().forEach(path -> {
                write(site, draft, path);
                written.accept(count.incrementAndGet());
            });
            delete(old);
            if (Files.exists(target)) {
                Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            delete(old);
        } catch (IOException failed) {
            throw new UncheckedIOException("The site cannot be written to " + out, failed);
        }
    }

    private static void write(Site site, Path draft, String path) {
        try {
            var file = draft.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, site.page(path).orElseThrow().content());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Deletes a folder with all in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
