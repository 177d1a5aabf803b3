package nl.kinderwerk.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup as a file: a zip with one entry for each table and each file, and last what belongs in it. It is opened only
 * when every entry is there and is what was written.
 */
final class BackupFile implements AutoCloseable {
    static final String TABLES = "tables/";
    static final String FILES = "files/";
    private static final String CONTENTS = "backup.json";
    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ZipFile zip;
    private final Contents contents;

    /**
     * What belongs in a backup.
     *
     * @param version of the tables
     * @param tables each after those that it refers to
     * @param sequences the last number that each gave out
     * @param checksums SHA-256 by entry
     */
    record Contents(
            int format,
            String study,
            String version,
            List<String> tables,
            Map<String, Long> sequences,
            Map<String, String> checksums) {
        long files() {
            return checksums.size() - (long) tables.size();
        }
    }

    private BackupFile(ZipFile zip, Contents contents) {
        this.zip = zip;
        this.contents = contents;
    }

    /**
     * Opens and checks it.
     *
     * @throws StoreException when it is no backup, or is damaged
     */
    static BackupFile open(Path file) throws IOException {
        try {
            var zip = new ZipFile(file.toFile());
            try {
                var opened = new BackupFile(zip, contents(zip, file));
                opened.check(file);
                return opened;
            } catch (IOException | RuntimeException refused) {
                zip.close();
                throw refused;
            }
        } catch (ZipException | JacksonException broken) {
            throw refused(file, "it is no backup, or not the whole of one");
        }
    }

    private static Contents contents(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(CONTENTS);
        if (entry == null) {
            throw refused(file, "it is no backup");
        }
        try (var in = zip.getInputStream(entry)) {
            var contents = JSON.readValue(in, Contents.class);
            if (contents.format != FORMAT) {
                throw refused(file, "it was made by another version of this software");
            }
            return contents;
        }
    }

    private void check(Path file) throws IOException {
        for (var expected : contents.checksums.entrySet()) {
            var entry = zip.getEntry(expected.getKey());
            if (entry == null || !checksum(entry).equals(expected.getValue())) {
                throw refused(file, "it is damaged at " + expected.getKey());
            }
        }
        if (zip.size() != contents.checksums.size() + 1) {
            throw refused(file, "something was added to it");
        }
    }

    private String checksum(ZipEntry entry) throws IOException {
        var digest = new DigestOutputStream(OutputStream.nullOutputStream(), sha256());
        try (var in = zip.getInputStream(entry)) {
            in.transferTo(digest);
        }
        return hex(digest);
    }

    private static StoreException refused(Path file, String why) {
        return new StoreException(file + " cannot be restored: " + why + ". Nothing was changed.");
    }

    Contents contents() {
        return contents;
    }

    InputStream table(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(TABLES + name));
    }

    /** Writes the files into a folder. */
    void unpack(Path folder) throws IOException {
        for (var name : contents.checksums.keySet()) {
            if (name.startsWith(FILES)) {
                var target = folder.resolve(name.substring(FILES.length())).normalize();
                if (!target.startsWith(folder)) {
                    throw refused(Path.of(zip.getName()), "it has a file outside its folder");
                }
                write(name, target);
            }
        }
    }

    private void write(String name, Path target) throws IOException {
        Files.createDirectories(target.resolveSibling(""));
        try (var in = zip.getInputStream(zip.getEntry(name))) {
            Files.copy(in, target);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Writes a backup. */
    static final class Writer implements AutoCloseable {
        private final ZipOutputStream zip;
        private final Map<String, String> checksums = new TreeMap<>();

        Writer(OutputStream to) {
            zip = new ZipOutputStream(to);
        }

        /** What fills an entry. */
        interface Content {
            void write(OutputStream to) throws IOException;
        }

        void add(String name, Content content) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            var digest = new DigestOutputStream(zip, sha256());
            content.write(digest);
            zip.closeEntry();
            checksums.put(name, hex(digest));
        }

        Contents finish(String study, String version, List<String> tables, Map<String, Long> sequences)
                throws IOException {
            var contents = new Contents(FORMAT, study, version, tables, sequences, checksums);
            zip.putNextEntry(new ZipEntry(CONTENTS));
            zip.write(JSON.writeValueAsBytes(contents));
            zip.closeEntry();
            return contents;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    private static String hex(DigestOutputStream digest) {
        return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
