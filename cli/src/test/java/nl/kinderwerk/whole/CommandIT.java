package nl.kinderwerk.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandIT {
    @TempDir
    private Path folder;

    @Test
    void buildsASiteInWhichEveryLinkLeadsToAFile() throws Exception {
        var site = folder.resolve("de site");
        var built = Distribution.run("build", "--out", site.toString(), "--data", Distribution.DATA.toString());
        assertThat(built.exitCode()).as(built.out()).isZero();
        assertThat(site.resolve("index.html")).exists();
        try (var files = Files.walk(site)) {
            assertThat(files.filter(f -> f.toString().endsWith(".html")).toList())
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(deadLinks(site, page)).isEmpty());
        }
    }

    @Test
    void replacesAnOldSiteAndLeavesNothingBeside() throws Exception {
        var site = Files.createDirectory(folder.resolve("site"));
        Files.writeString(site.resolve("old.html"), "old");
        Distribution.run("build", "--out", site.toString(), "--data", Distribution.DATA.toString());
        assertThat(site.resolve("old.html")).doesNotExist();
        try (var beside = Files.list(folder)) {
            assertThat(beside.map(p -> p.getFileName().toString())).containsExactly("site");
        }
    }

    @Test
    void endsWithTwoOnWrongUseAndOneOnFaults() throws Exception {
        assertThat(Distribution.run("build").exitCode()).isEqualTo(2);
        assertThat(Distribution.run("check", folder.resolve("nowhere").toString())
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void saysInOneLineThatThePortIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            var port = Integer.toString(other.getLocalPort());
            var server = Distribution.run("serve", "--port", port, "--data", Distribution.DATA.toString());
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.out().strip().lines()).singleElement().asString().contains("Port " + port + " is in use");
        }
    }

    @Test
    void saysInOneLineThatAnotherServerHasTheDataFolder() throws Exception {
        try (var first = new RunningServer()) {
            assertThat(first.address()).isNotEmpty();
            var second = Distribution.run("serve", "--port", "0", "--data", Distribution.DATA.toString());
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.out().strip().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Another server already uses");
        }
    }

    private static java.util.List<String> deadLinks(Path site, Path page) {
        try {
            var html = org.jsoup.Jsoup.parse(page.toFile(), "UTF-8");
            return html.select("a[href], link[href], img[src]").stream()
                    .map(e -> e.hasAttr("href") ? e.attr("href") : e.attr("src"))
                    .filter(link -> !link.matches("(https?:|mailto:|#|data:).*"))
                    .map(link -> link.replaceAll("[#?].*", ""))
                    .filter(link -> !Files.exists(page.resolveSibling(link))
                            || !page.resolveSibling(link).normalize().startsWith(site))
                    .toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
