package org.undersigned.bench.live;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** Finds the count in what a stream brings, wherever it is cut into pieces. */
final class CountReader {

    private static final byte[] FIELD = "\"signatures\":".getBytes(US_ASCII);

    private int matched;
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

    private void read(byte next) {
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
