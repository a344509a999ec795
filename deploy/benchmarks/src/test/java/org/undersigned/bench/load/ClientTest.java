package org.undersigned.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final AtomicInteger received = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void as_much_is_sent_as_is_taken_and_every_answer_counted() throws IOException {
        answer(202);

        var result = run(new Pace.AtOnce(4));

        assertThat(result.good()).isPositive().isEqualTo(received.get());
        assertThat(result.unanswered()).isZero();
    }

    @Test
    void as_many_come_as_are_said_to() throws IOException {
        answer(202);

        var result = run(new Pace.PerSecond(200, 20));

        assertThat(result.all()).isBetween(120L, 280L);
    }

    @Test
    void those_turned_away_are_told_from_those_signed() throws IOException {
        answer(503);

        var result = run(new Pace.PerSecond(100, 10));

        assertThat(result.good()).isZero();
        // Whoever comes in the last moment may find no time to be sent.
        assertThat(result.busy()).isPositive().isEqualTo(result.all() - result.unanswered());
    }

    @Test
    void who_waits_for_a_connection_is_waiting() throws IOException {
        server.createContext("/", exchange -> {
            pause(Duration.ofMillis(200));
            send(exchange, 202);
        });

        var result = run(new Pace.PerSecond(50, 1));

        assertThat(result.millisAt(50)).isGreaterThan(400);
    }

    @Test
    void connections_that_break_are_unanswered_and_made_anew() throws IOException {
        server.createContext("/", HttpExchange::close);

        var result = run(new Pace.PerSecond(50, 2));

        assertThat(result.unanswered()).isPositive().isEqualTo(result.all());
    }

    private Result run(Pace pace) throws IOException {
        return Client.run(server.getAddress().getPort(), ClientTest::request, pace, A_SECOND);
    }

    private static void request(ByteBuffer into) {
        into.put("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII));
    }

    private void answer(int status) {
        server.createContext("/", exchange -> send(exchange, status));
    }

    private void send(HttpExchange exchange, int status) throws IOException {
        received.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        var body = "{\"status\":\"accepted\"}".getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
