package org.undersigned.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TcpLineTest {

    private static final byte[] BEGIN = "BEGIN".getBytes();
    private static final byte[] COMMIT = "COMMIT".getBytes();

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Test
    void who_is_cut_after_their_last_words_was_heard_and_hears_nothing_and_only_once() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var line = TcpLine.to(server.getLocalPort())) {
            Thread.ofVirtual().start(() -> serve(server));
            line.cutOnceAfter("COMMIT");

            try (var client = new Socket(InetAddress.getLoopbackAddress(), line.port())) {
                assertThat(say(client, BEGIN)).isEqualTo("OK");
                assertThat(line.wasCut()).isFalse();

                assertThat(say(client, COMMIT)).isEmpty();
            }
            try (var again = new Socket(InetAddress.getLoopbackAddress(), line.port())) {
                assertThat(say(again, COMMIT)).isEqualTo("OK");
            }
            assertThat(line.wasCut()).isTrue();
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("BEGIN");
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("COMMIT");
        }
    }

    /** What is answered, or nothing. */
    private static String say(Socket client, byte[] words) throws IOException {
        client.getOutputStream().write(words);
        var answer = new byte[2];
        try {
            return new String(answer, 0, Math.max(0, client.getInputStream().read(answer)));
        } catch (IOException reset) {
            return "";
        }
    }

    private void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            var words = new byte[100];
            for (int length = client.getInputStream().read(words);
                    length > 0;
                    length = client.getInputStream().read(words)) {
                heard.add(new String(words, 0, length));
                client.getOutputStream().write("OK".getBytes());
            }
        } catch (IOException gone) {
            // As wanted.
        }
    }
}
