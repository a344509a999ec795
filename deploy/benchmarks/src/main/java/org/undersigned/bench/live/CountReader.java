package org.undersigned.bench.live;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** Finds the count in what a stream brings, and its end, wherever it is cut into pieces. */
final class CountReader {

    private static final byte[] FIELD = "\"signatures\":".getBytes(US_ASCII);

    // The last chunk (RFC 9112, 7.1); nothing in a value has a carriage return.
    private static final byte[] END = "\r\n0\r\n\r\n".getBytes(US_ASCII);

    private int matched;
    private int ending;
    private int number;
    private int last = -1;

    /** @return the newest count in it; -1 where there is none */
    int newest(ByteBuffer bytes) {
        last = -1;
        while (bytes.hasRemaining()) {
            read(bytes.get());
        }
        return last;
    }

    /** The stream has ended, and its connection is free for another. */
    boolean isOver() {
        return ending == END.length;
    }

    private void read(byte next) {
        ending = next == END[ending % END.length] ? ending % END.length + 1 : next == END[0] ? 1 : 0;
        if (matched == FIELD.length) {
            readDigit(next);
        } else {
            matched = next == FIELD[matched] ? matched + 1 : next == FIELD[0] ? 1 : 0;
        }
    }

    private void readDigit(byte next) {
        if (next >= '0' && next <= '9') {
            number = number * 10 + next - '0';
        } else {
            last = number;
            number = 0;
            matched = 0;
        }
    }
}
