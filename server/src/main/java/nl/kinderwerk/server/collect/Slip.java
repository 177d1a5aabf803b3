package nl.kinderwerk.server.collect;

import nl.kinderwerk.server.screen.QrImage;

/**
 * A deelnamecode as it is handed out: a link, and the same as a QR code.
 *
 * @param link the whole address
 */
record Slip(String link) {
    String svg() {
        return QrImage.svg(link);
    }
}
