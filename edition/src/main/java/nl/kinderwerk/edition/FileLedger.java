package nl.kinderwerk.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kinderwerk.figures.protect.Ledger;
import nl.kinderwerk.figures.protect.LedgerEntry;
import nl.kinderwerk.study.Fault;
import nl.kinderwerk.study.InvalidInputException;
import nl.kinderwerk.study.PrivateFolder;

/**
 * The ledger of a study in a file that is only ever added to, one line for each publication (docs/audit.md). A line
 * begins with the checksum of the line before it and of itself, so that nothing in it can change or go missing unseen.
 * A last line without an end was never published, and is written over.
 *
 * <p>Holds the ledger for itself until it is closed.
 */
final class FileLedger implements Ledger, AutoCloseable {
    static final String NAME = "ledger.jsonl";

    private final Path file;
    private final FileChannel lock;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Set<LedgerEntry.Fact> facts = new HashSet<>();
    private final List<String> checksums = new ArrayList<>(List.of(""));
    private long end;

    private FileLedger(Path folder, FileChannel lock) throws IOException {
        this.file = folder.resolve(NAME);
        this.lock = lock;
        read();
    }

    /**
     * Opens the ledger in a folder, waiting for another program that holds it.
     *
     * @throws InvalidInputException when the ledger is damaged
     */
    static FileLedger open(Path folder) {
        try {
            PrivateFolder.make(folder);
            var lock = FileChannel.open(
                    folder.resolve("ledger.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                lock.lock();
                return new FileLedger(folder, lock);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (OverlappingFileLockException busy) {
            throw new IllegalStateException("Another thread publishes from " + folder + " already.", busy);
        } catch (IOException failed) {
            throw new UncheckedIOException("The ledger cannot be opened in " + folder, failed);
        }
    }

    private void read() throws IOException {
        var bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                take(new String(bytes, (int) end, i - (int) end, StandardCharsets.UTF_8));
                end = i + 1L;
            }
        }
    }

    private void take(String line) {
        var content = line.substring(Math.min(line.length(), LedgerLine.CHECKSUM_LENGTH + 1));
        var checksum = LedgerLine.checksum(checksums.getLast(), content);
        if (!line.equals(checksum + " " + content)) {
            throw damaged(file, checksums.size(), "This line is not as it was written, or one before it is missing.");
        }
        checksums.add(checksum);
        LedgerLine.read(content).forEach(this::add);
    }

    static InvalidInputException damaged(Path file, int line, String message) {
        return new InvalidInputException(List.of(new Fault(
                file.toString(),
                line,
                "",
                message,
                "Restore the data folder from a backup. Without a sound ledger nothing can be published safely.")));
    }

    private boolean add(LedgerEntry entry) {
        return facts.add(entry.fact()) && entries.add(entry);
    }

    @Override
    public List<LedgerEntry> entries(String wave) {
        return entries.stream().filter(e -> e.wave().equals(wave)).toList();
    }

    /** Everything, oldest first. */
    List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    /** Writes one line and waits until it is on the disk. */
    @Override
    public void append(List<LedgerEntry> added) {
        var news = added.stream().filter(this::add).toList();
        if (news.isEmpty()) {
            return;
        }
        var content = LedgerLine.write(news);
        var checksum = LedgerLine.checksum(checksums.getLast(), content);
        var line = ByteBuffer.wrap((checksum + " " + content + "\n").getBytes(StandardCharsets.UTF_8));
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(end);
            for (var at = end; line.hasRemaining(); ) {
                at += channel.write(line, at);
            }
            channel.force(true);
            end = channel.size();
        } catch (IOException failed) {
            throw new UncheckedIOException("The ledger cannot be written: " + file, failed);
        }
        checksums.add(checksum);
    }

    /** The checksum of the last line; of an empty ledger the empty text. */
    String checksum() {
        return checksums.getLast();
    }

    /** Refuses a ledger that has lost what an edition was published with. */
    void demand(String checksum) {
        if (!checksums.contains(checksum)) {
            throw damaged(file, 0, "The ledger lacks editions that were published.");
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("The ledger cannot be released: " + file, failed);
        }
    }
}
