package nl.kinderwerk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import nl.kinderwerk.figures.UnusableDataException;
import nl.kinderwerk.figures.protect.UnsafePublicationException;
import nl.kinderwerk.server.PortTakenException;
import nl.kinderwerk.server.store.StoreException;
import nl.kinderwerk.study.InvalidInputException;

/** What went wrong, one line each, and the exit code that says so. */
final class Faults {
    static final int EXIT_CODE = 1;

    private Faults() {}

    /** Prints the faults of the input; of anything unforeseen one line, and all of it with KINDERWERK_DEBUG set. */
    static int report(Exception fault, PrintWriter err) {
        switch (fault) {
            case CompletionException other when other.getCause() instanceof Exception cause -> report(cause, err);
            case InvalidInputException invalid -> invalid.faults().forEach(err::println);
            case NoSuchFileException missing -> err.println(missing.getMessage() + ": no such file or folder.");
            case UnusableDataException unusable -> unusable.faults().forEach(err::println);
            case UnsafePublicationException unsafe -> err.println(unsafe.getMessage());
            case PortTakenException taken -> err.println(taken.getMessage());
            case StoreException store -> err.println(store.getMessage());
            case UncheckedIOException io -> err.println(reason(io));
            case IOException io -> err.println("Reading or writing failed: " + io.getMessage());
            default -> reportUnforeseen(fault, err);
        }
        return EXIT_CODE;
    }

    private static String reason(UncheckedIOException failed) {
        return failed.getMessage() + ": "
                + Objects.requireNonNullElse(failed.getCause(), failed).getMessage();
    }

    private static void reportUnforeseen(Exception fault, PrintWriter err) {
        err.println("Something went wrong that should not: " + fault
                + ". Run again with KINDERWERK_DEBUG=1 for the details, and please report it.");
        if (System.getenv("KINDERWERK_DEBUG") != null) {
            fault.printStackTrace(err);
        }
    }
}
