package org.undersigned.notification.delivery.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text as lines of at most 76 ASCII characters (RFC 2045, 6.7). The mail library's own does it byte by byte through a socket. */
final class QuotedPrintable {

    private static final int LONGEST = 76;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    // A stream would take its lock for each byte of each letter.
    private byte[] out;
    private int size;
    private int column;

    private QuotedPrintable(int size) {
        out = new byte[size];
    }

    static byte[] encode(String text) {
        var encoder = new QuotedPrintable(LONGEST + text.length() + text.length() / 4);
        text.lines().forEach(encoder::line);
        return Arrays.copyOf(encoder.out, encoder.size);
    }

    private void line(String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            var last = i == bytes.length - 1;
            if (isPlain(bytes[i], last)) {
                plain(bytes[i], last);
            } else {
                escaped(bytes[i], last);
            }
        }
        lineEnd();
    }

    // Space and tab are lost at the end of a line on their way.
    private static boolean isPlain(byte b, boolean last) {
        return b == ' ' || b == '\t' ? !last : b > ' ' && b <= '~' && b != '=';
    }

    private void plain(byte b, boolean last) {
        makeRoom(1, last);
        put(b);
        column++;
    }

    private void escaped(byte b, boolean last) {
        makeRoom(3, last);
        put('=');
        put(HEX[(b >> 4) & 0xF]);
        put(HEX[b & 0xF]);
        column += 3;
    }

    // One place is kept for the sign that the line goes on.
    private void makeRoom(int width, boolean last) {
        if (column + width > (last ? LONGEST : LONGEST - 1)) {
            put('=');
            lineEnd();
        }
    }

    private void lineEnd() {
        put('\r');
        put('\n');
        column = 0;
    }

    private void put(int b) {
        if (size == out.length) {
            out = Arrays.copyOf(out, 2 * size);
        }
        out[size++] = (byte) b;
    }
}
