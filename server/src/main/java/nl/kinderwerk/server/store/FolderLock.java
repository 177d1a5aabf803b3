package nl.kinderwerk.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.kinderwerk.study.PrivateFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a data folder to one server. The system lifts it when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder.
     *
     * @throws StoreException when another server has it
     */
    static FolderLock of(Path data) {
        try {
            var channel = open(data);
            if (isTaken(channel)) {
                channel.close();
                throw new StoreException("Another server already uses " + data.toAbsolutePath()
                        + ". Stop that one first, or choose another folder: --data DIR");
            }
            return new FolderLock(channel);
        } catch (IOException failed) {
            throw new UncheckedIOException("The data folder " + data + " cannot be used", failed);
        }
    }

    private static FileChannel open(Path data) throws IOException {
        if (!PrivateFolder.make(data)) {
            LOG.warn("{} belongs to another user: others may be able to read what is in it.", data);
        }
        return FileChannel.open(data.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Whether a server has the folder now. */
    static boolean isHeld(Path data) throws IOException {
        try (var channel = open(data)) {
            return isTaken(channel);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException sameProcess) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
