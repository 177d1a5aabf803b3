package nl.kinderwerk.server.screen;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as a drawing. */
public final class QrImage {
    private static final int BORDER = 4;

    private QrImage() {}

    /** The QR code of a text as SVG, for people with a camera only; black on white, because cameras want that in the dark too. */
    public static String svg(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var size = code.size + 2 * BORDER;
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(',')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" aria-hidden=\"true\" shape-rendering=\"crispEdges\"><path fill=\"#000\" d=\"" + path
                + "\"/></svg>";
    }
}
