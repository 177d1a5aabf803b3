package nl.kinderwerk.study.spss;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import nl.kinderwerk.study.InvalidInputException;

/**
 * An SPSS system file: {@code .sav} with or without compression, or {@code .zsav}, of any byte order and encoding. The
 * format is that of the developers' guide of PSPP.
 *
 * @param encoding in which its texts stood
 * @param cases the rows
 * @param notes what was passed over while reading, one sentence each
 */
record SavFile(SavDictionary dictionary, Charset encoding, List<SavCase> cases, List<String> notes) {
    private static final long LARGEST = 1L << 28;

    public SavFile {
        cases = List.copyOf(cases);
        notes = List.copyOf(notes);
    }

    /**
     * Reads a whole file of at most 256 MB, of which the unpacked data take at most as much.
     *
     * @throws InvalidInputException when the file is damaged, cut off or claims more than it holds; the fault names the
     *     byte at which it was found
     */
    static SavFile read(Path path) {
        var file = String.valueOf(path.getFileName());
        try {
            if (Files.size(path) > LARGEST) {
                throw SavBytes.fault(file, "The file is larger than 256 MB.", "Split it, or export it as CSV.");
            }
            return read(file, Files.readAllBytes(path));
        } catch (NoSuchFileException missing) {
            throw SavBytes.fault(file, "The file is missing.", "Check the name.");
        } catch (IOException unreadable) {
            throw SavBytes.fault(file, "The file cannot be read.", "Check that you may read it.");
        }
    }

    /** Reads the bytes of a file; its name is used in faults only. */
    static SavFile read(String file, byte[] content) {
        var bytes = new SavBytes(file, content);
        var records = new RecordReader(bytes).read();
        var reading = new DictionaryReading(bytes, records);
        var dictionary = reading.dictionary();
        var cases = new CaseReader(bytes, records, reading.layout(), reading.encoding()).read();
        return new SavFile(dictionary, reading.encoding(), cases, reading.notes());
    }
}
