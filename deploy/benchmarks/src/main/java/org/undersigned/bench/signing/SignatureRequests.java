package org.undersigned.bench.signing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import org.undersigned.bench.load.Requests;

/** One signature after another as JSON, each with an inbox of its own and from an address of its own. */
public final class SignatureRequests implements Requests {

    private static final String BODY = "{\"name\": \"Siobhán O’Connor\", \"email\": \"jo.doe.########@example.org\","
            + " \"postcode\": \"tn13 1aa\", \"updates\": [\"strikes\", \"milestones\"], \"consent\": true}";

    private static final int DIGITS = 8;

    private final byte[] request;
    private final int inbox;
    private final int[] address;
    private int number;

    /** @param first the first one's number; others of the same bench begin elsewhere */
    public SignatureRequests(String path, int first) {
        var body = BODY.getBytes(StandardCharsets.UTF_8);
        var text = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                // Trusted from this machine alone, where it stands for a proxy in front.
                + "X-Forwarded-For: 1#.1##.1##.1##\r\nContent-Length: " + body.length + "\r\n\r\n";
        this.address = holes(text);
        this.request = join(text.getBytes(StandardCharsets.US_ASCII), body);
        this.inbox = text.length() + new String(body, StandardCharsets.ISO_8859_1).indexOf('#');
        this.number = first;
    }

    @Override
    public void next(ByteBuffer into) {
        int left = number++;
        for (int i = DIGITS - 1; i >= 0; i--) {
            var digit = (byte) ('0' + left % 10);
            request[inbox + i] = digit;
            if (i >= DIGITS - address.length) {
                request[address[i - (DIGITS - address.length)]] = digit;
            }
            left /= 10;
        }
        into.put(request);
    }

    private static int[] holes(String text) {
        return IntStream.range(0, text.length())
                .filter(at -> text.charAt(at) == '#')
                .toArray();
    }

    private static byte[] join(byte[] head, byte[] body) {
        return ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .array();
    }
}
