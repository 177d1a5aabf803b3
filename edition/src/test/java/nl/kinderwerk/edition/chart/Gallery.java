package nl.kinderwerk.edition.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.kinderwerk.edition.Panel;

/** Writes every form in every state to {@code target/}: look at it before you say that a drawing is done. */
final class Gallery {
    private static final String STYLE = """
            body{font:16px Atkinson,sans-serif;background:var(--paper);color:var(--ink);margin:0;padding:24px}
            main{display:grid;grid-template-columns:repeat(auto-fill,minmax(COLUMN,COLUMN));gap:24px;align-items:start}
            section{background:var(--card);padding:24px;border-radius:20px;border:2px solid var(--line)}
            h2{font-size:15px;margin:0 0 12px;color:var(--soft)} svg{display:block;width:100%;height:auto}
            header{background:var(--haze);margin:-24px -24px 24px;padding-top:120px}
            """;

    private Gallery() {}

    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[0]);
        page(target.resolve("gallery.html"), Width.WIDE, Palette.css());
        page(target.resolve("gallery-narrow.html"), Width.NARROW, Palette.css());
        page(
                target.resolve("gallery-dark.html"),
                Width.WIDE,
                Palette.css().replace("@media(prefers-color-scheme:dark)", "@media all"));
        page(target.resolve("gallery-print.html"), Width.WIDE, Palette.css().replace("@media print", "@media all"));
        for (String id : new String[] {"ia1", "wa1", "st1", "do1", "fr1"}) {
            for (Panel panel : Panels.all().values()) {
                if (panel.id().equals(id)) {
                    Files.writeString(
                            target.resolve(id + ".svg"), Chart.of(panel).document());
                    Files.write(target.resolve(id + ".png"), Chart.of(panel).png());
                }
            }
        }
    }

    private static void page(Path file, Width width, String colours) throws IOException {
        StringBuilder html = new StringBuilder("<!doctype html><meta charset=utf-8><style>");
        for (Face face : Face.values()) {
            html.append("@font-face{font-family:Atkinson;font-weight:" + face.weight
                    + ";src:url(../src/main/resources/nl/kinderwerk/edition/site/fonts/atkinson-" + face.weight
                    + ".woff2)}");
        }
        html.append(colours).append(STYLE.replace("COLUMN", width == Width.WIDE ? "692px" : "372px"));
        String other = width == Width.WIDE ? "svg.narrow" : "svg.wide";
        html.append(other)
                .append("{display:none}</style><header>")
                .append(Scene.header())
                .append("</header><main>");
        for (Map.Entry<String, Panel> entry : Panels.all().entrySet()) {
            html.append("<section><h2>").append(entry.getKey()).append("</h2>");
            html.append(Chart.of(entry.getValue()).svg(width)).append("</section>");
        }
        Files.writeString(file, html);
    }
}
