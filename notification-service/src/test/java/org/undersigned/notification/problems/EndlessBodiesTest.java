package org.undersigned.notification.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.ServiceTest;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndlessBodiesTest extends ServiceTest {

    private static final String HEAD =
            "POST /whereabouts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String CHUNK = "400\r\n" + "x".repeat(1_024) + "\r\n";
    private static final int PATIENCE_MILLIS = 120_000;

    @TestHTTPResource
    URI service;

    @Test
    void chunks_without_end_are_cut_off() throws IOException {
        try (var line = new Socket(InetAddress.getLoopbackAddress(), service.getPort())) {
            line.setSoTimeout(PATIENCE_MILLIS);
            Thread.ofVirtual().start(() -> sendForever(line));

            assertThat(answer(line)).isEmpty();
        }
    }

    private static void sendForever(Socket line) {
        try {
            line.getOutputStream().write(HEAD.getBytes(StandardCharsets.US_ASCII));
            while (true) {
                line.getOutputStream().write(CHUNK.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException cutOff) {
            // As wanted.
        }
    }

    /** Empty where the line was cut without one. */
    private static String answer(Socket line) throws IOException {
        try {
            return new String(line.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        } catch (SocketException cutOff) {
            return "";
        }
    }
}
