package nl.kinderwerk.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import nl.kinderwerk.edition.Site;
import nl.kinderwerk.server.Server;
import nl.kinderwerk.server.access.AccountLinks;
import nl.kinderwerk.server.setting.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Serves the editions of a study until it is stopped (Ctrl-C).",
        footer = "%nExample: kinderwerk serve --port 8081")
final class ServeCommand implements Callable<Integer> {
    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    @Mixin
    private StudyFolder study;

    @Option(names = "--port", defaultValue = "8080", description = "Port to listen on; default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "localhost",
            description = "Address to listen on; default: ${DEFAULT-VALUE}, so that only this machine can read along.")
    private String address;

    @Option(
            names = "--rehearse",
            hidden = true,
            description =
                    "Serve the first page to ourselves and stop: the launcher lets the JVM record what that takes.")
    private boolean rehearse;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        var read = study.read();
        // The site and the server need each other only at the first page: they are made side by side.
        var data = study.data(read);
        var site = CompletableFuture.supplyAsync(() -> Site.of(read, data, Optional.empty()));
        var settings = new Settings(data, System.getenv());
        try (var server = Server.start(site::join, settings, new InetSocketAddress(address, port))) {
            site.join();
            if (rehearse) {
                return read(server);
            }
            spec.commandLine()
                    .getOut()
                    .println(read.title().in(read.languages().getFirst()) + ": http://" + address + ":" + server.port()
                            + "/ (stop with Ctrl-C)");
            server.firstAccount()
                    .map(first -> said(first, "http://" + address + ":" + server.port()))
                    .ifPresent(spec.commandLine().getOut()::println);
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private static String said(AccountLinks.First first, String here) {
        return first.path()
                .map(path ->
                        "Nobody has an account yet. Make the first one within a day, with this link that works once: "
                                + here + path)
                .orElseGet(() ->
                        "Nobody has an account yet. The link for the first one was shown at an earlier start and works until "
                                + UNTIL.format(first.until()) + ". Lost it? A start after that shows a new one.");
    }

    private static int read(Server server) throws IOException {
        var page = URI.create("http://localhost:" + server.port() + "/").toURL();
        try (var content = page.openStream()) {
            return content.readAllBytes().length > 0 ? 0 : Faults.EXIT_CODE;
        }
    }
}
