package nl.utrecht.thuis.invitation;

/**
 * A QR code as a picture of squares, error correction M, with the quiet zone of four squares that ISO/IEC 18004 asks for.
 *
 * @param size squares on a side, quiet zone included
 * @param path the dark squares, as an SVG path
 */
record QrCode(int size, String path) {
    private static final int QUIET = 4;

    /** @param text what a phone reads, at most some hundred characters */
    static QrCode of(String text) {
        io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
                }
            }
        }
        return new QrCode(code.size + 2 * QUIET, path.toString());
    }
}
