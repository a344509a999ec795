package org.undersigned.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TcpLineTest {

    private static final byte[] BEGIN = "BEGIN".getBytes();
    private static final byte[] COMMIT = "COMMIT".getBytes();

    private final BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();

    @Test
    void who_is_cut_was_heard_and_hears_nothing_and_others_go_on() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var line = TcpLine.to(server.getLocalPort())) {
            Thread.ofVirtual().start(() -> serve(server));

            try (var one = new Socket(InetAddress.getLoopbackAddress(), line.port());
                    var other = new Socket(InetAddress.getLoopbackAddress(), line.port())) {
                assertThat(say(one, BEGIN)).isEqualTo("OK");
                int seen = seen();
                assertThat(say(other, BEGIN)).isEqualTo("OK");
                assertThat(seen()).isNotEqualTo(seen);

                line.cut(seen);

                assertThat(say(one, COMMIT)).isEmpty();
                assertThat(say(other, COMMIT)).isEqualTo("OK");
            }
        }
    }

    @Test
    void half_a_line_lets_questions_through_and_their_answers_once_it_is_mended() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var line = TcpLine.to(server.getLocalPort());
                var client = new Socket(InetAddress.getLoopbackAddress(), line.port())) {
            Thread.ofVirtual().start(() -> serve(server));
            assertThat(say(client, BEGIN)).isEqualTo("OK");
            seen();

            line.holdAnswers();
            client.getOutputStream().write(COMMIT);
            seen();
            assertThat(client.getInputStream().available()).isZero();

            line.mend();
            assertThat(client.getInputStream().readNBytes(2)).isEqualTo("OK".getBytes());
        }
    }

    /** From which port the last that was heard came. */
    private int seen() throws InterruptedException {
        return heard.take();
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
                heard.add(client.getPort());
                client.getOutputStream().write("OK".getBytes());
            }
        } catch (IOException gone) {
            // As wanted.
        }
    }
}
