package nl.kinderwerk.server.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL of a data folder, as processes of its own: made when it is not there, started, stopped. Only the
 * loopback reaches it, and only with a password. Whoever uses it holds the {@link FolderLock}.
 */
final class Cluster {
    static final String OWNER = "kinderwerk";
    private static final String OWNER_SECRET = "database-owner";
    private static final String PROCESS_FILE = "postmaster.pid";
    private static final Predicate<String> NUMBER = Pattern.compile("\\d{1,18}").asMatchPredicate();
    /** Lines of that file, from zero. */
    private static final int PORT_LINE = 3;

    private final Path data;
    private final Path folder;
    private final Programs programs;
    private final Secrets secrets;
    /** The same after a restart, for the pool knows it. */
    private final int port = freePort();

    Cluster(Path data) throws IOException {
        this.data = data.toAbsolutePath();
        this.folder = this.data.resolve("postgres");
        this.programs = Programs.in(this.data.resolve("software"));
        this.secrets = Secrets.in(this.data);
    }

    /** Starts it, after ending what a killed server left. */
    void start() throws IOException {
        if (!Files.exists(folder)) {
            create();
        }
        stopOrphan();
        check(
                "start",
                programs.run(
                        log("start"),
                        "pg_ctl",
                        "-D",
                        folder.toString(),
                        "-w",
                        "-t",
                        "600",
                        "-l",
                        log("postgres").toString(),
                        "-o",
                        options(),
                        "start"));
    }

    /** How the owner enters the one that runs on a data folder, if one runs. */
    static Optional<Login> running(Path data) throws IOException {
        var file = data.resolve("postgres").resolve(PROCESS_FILE);
        return Files.exists(file)
                ? Optional.of(login(Integer.parseInt(Files.readAllLines(file).get(PORT_LINE)), Secrets.in(data)))
                : Optional.empty();
    }

    private static Login login(int port, Secrets secrets) {
        return Login.local(port, "postgres", OWNER, secrets.get(OWNER_SECRET));
    }

    /** First whole beside it: a crash leaves no half cluster. */
    private void create() throws IOException {
        var whole = data.resolve("postgres-new");
        FileSystemUtils.deleteRecursively(whole);
        check(
                "make",
                programs.run(
                        log("start"),
                        "initdb",
                        "-D",
                        whole.toString(),
                        "-U",
                        OWNER,
                        "-A",
                        "scram-sha-256",
                        "--pwfile=" + secrets.file(OWNER_SECRET),
                        "-E",
                        "UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions"));
        Files.move(whole, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * A JVM that was killed leaves its PostgreSQL running. After a power cut or a restart of the machine the number that it
     * wrote down may be another program's, or missing; PostgreSQL would refuse to start beside either.
     */
    void stopOrphan() throws IOException {
        if (isRunning()) {
            stop();
        } else {
            Files.deleteIfExists(folder.resolve(PROCESS_FILE));
        }
    }

    boolean isRunning() throws IOException {
        return process().filter(this::isOurs).isPresent();
    }

    /** The process with the number that the cluster wrote down, if there is one. */
    private Optional<ProcessHandle> process() throws IOException {
        var file = folder.resolve(PROCESS_FILE);
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        return lines.stream()
                .limit(1)
                .filter(NUMBER)
                .map(Long::valueOf)
                .findFirst()
                .flatMap(ProcessHandle::of);
    }

    /** Not another study's PostgreSQL, nor a program of another user, of which nothing can be seen. */
    private boolean isOurs(ProcessHandle process) {
        return process.info().command().filter(programs::include).isPresent();
    }

    /** Ends it; what was committed is on disk. */
    void stop() throws IOException {
        check(
                "stop",
                programs.run(log("stop"), "pg_ctl", "-D", folder.toString(), "-m", "fast", "-w", "-t", "60", "stop"));
    }

    /**
     * Its log never holds answers or secrets: no statements, no details of rows. Its log of changes (WAL) holds no more than
     * a crash needs, and is removed, not kept for use again, once it is not needed.
     */
    private String options() {
        return "-c port=" + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on"
                + " -c wal_level=minimal -c max_wal_senders=0 -c wal_recycle=off -c min_wal_size=32MB"
                + " -c max_connections=40 -c timezone=UTC -c log_timezone=UTC"
                + " -c log_min_error_statement=panic -c log_error_verbosity=terse"
                + " -c logging_collector=on -c log_filename=postgresql-%a.log -c log_truncate_on_rotation=on"
                + " -c log_rotation_age=1d -c log_rotation_size=0";
    }

    private Path log(String name) throws IOException {
        return Files.createDirectories(data.resolve("log")).resolve(name + ".log");
    }

    private void check(String what, Optional<String> fault) {
        fault.ifPresent(said -> {
            throw new StoreException("The database in " + folder + " does not " + what + ": " + said);
        });
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
