package org.undersigned.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads just enough of an HTTP/1.1 response to know its status and its end. */
final class Response {

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "connection: close".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer bytes;

    /** @param bytes what has arrived, from 0 to its position */
    Response(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    boolean isWhole() {
        int head = headEnd();
        return head > 0 && bytes.position() >= head + length(head);
    }

    int status() {
        return digit(9) * 100 + digit(10) * 10 + digit(11);
    }

    boolean closes() {
        return line(CLOSE, headEnd()) >= 0;
    }

    private int digit(int at) {
        return bytes.get(at) - '0';
    }

    private int length(int head) {
        int length = 0;
        for (int at = Math.max(0, line(LENGTH, head)); at > 0 && bytes.get(at) != '\r'; at++) {
            length = bytes.get(at) == ' ' ? length : length * 10 + digit(at);
        }
        return length;
    }

    /** @return 0 where it has not come yet */
    private int headEnd() {
        for (int at = 3; at < bytes.position(); at++) {
            if (bytes.get(at) == '\n' && bytes.get(at - 2) == '\n') {
                return at + 1;
            }
        }
        return 0;
    }

    /** @return where the line that begins so goes on; -1 where there is none */
    private int line(byte[] beginning, int head) {
        for (int at = 1; at < head; at++) {
            if (bytes.get(at - 1) == '\n' && begins(at, beginning)) {
                return at + beginning.length;
            }
        }
        return -1;
    }

    private boolean begins(int at, byte[] beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if (at + i >= bytes.position() || (bytes.get(at + i) | 0x20) != (beginning[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }
}
