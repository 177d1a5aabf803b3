package nl.kinderwerk.server.collect;

import io.nayuki.qrcodegen.QrCode;

/**
 * A deelnamecode as it is handed out: a link, and the same as a QR code.
 *
 * @param link the whole address
 */
record Slip(String link) {
    private static final int BORDER = 4;

    /** The QR code as SVG; black on white, because cameras want that in the dark too. */
    String svg() {
        var code = QrCode.encodeText(link, QrCode.Ecc.MEDIUM);
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
