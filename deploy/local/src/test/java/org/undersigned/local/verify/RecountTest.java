package org.undersigned.local.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.local.launch.Refusal;

/** A server that answers as the tally-service does, and as it does when it is slow or knows nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecountTest {

    private static final String COUNT = "/organiser/petitions/junior-doctors/verification";
    private static final String SAME = """
            {"petition": "junior-doctors", "version": 9, "live": {"online": 3, "paper": 2, "awaiting": 1},
             "register": {"online": 3, "paper": 2, "awaiting": 1}, "drift": 0}""";

    private final Map<String, String> answers = new HashMap<>();
    private final AtomicInteger busy = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        answers.put(COUNT, SAME);
        answers.put("/organiser/verification", "[" + SAME + "]");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange request) throws IOException {
        var path = request.getRequestURI().getPath();
        var answer = answers.get(path);
        request.getResponseHeaders().add("Retry-After", "0");
        int status = answer == null ? 404 : path.endsWith("/log") && busy.getAndDecrement() > 0 ? 503 : 200;
        var body = status == 200 ? answer.getBytes() : new byte[] {'-'};
        request.sendResponseHeaders(status, body.length);
        request.getResponseBody().write(body);
        request.close();
    }

    private Table verify(boolean log, String... petitions) throws Exception {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Table(new Recount(address, "password").of(List.of(petitions), log));
    }

    @Test
    void a_count_that_is_what_register_and_log_say_is_right() throws Exception {
        answers.put(COUNT + "/log", "{\"log\": {\"online\": 3, \"paper\": 2, \"awaiting\": 1}, \"drift\": 0}");

        var table = verify(true);

        assertThat(table.isRight()).isTrue();
        assertThat(table.lines()).hasSize(2);
        assertThat(table.lines().getLast().split(" +")).containsExactly("junior-doctors", "5", "5", "5", "0");
    }

    @Test
    void a_log_that_comes_to_another_number_is_told_however_long_it_takes() throws Exception {
        busy.set(2);
        answers.put(COUNT + "/log", "{\"log\": {\"online\": 4, \"paper\": 2, \"awaiting\": 1}, \"drift\": 1}");

        var table = verify(true, "junior-doctors");

        assertThat(table.isRight()).isFalse();
        assertThat(table.lines().getLast().split(" +")).containsExactly("junior-doctors", "5", "5", "6", "1");
    }

    @Test
    void a_log_that_does_not_reach_back_says_so_instead_of_a_number() throws Exception {
        answers.put(COUNT + "/log", "{\"log\": null, \"drift\": null, \"why\": \"the log no longer reaches back\"}");

        var table = verify(true);

        assertThat(table.isRight()).isTrue();
        assertThat(table.rows().getFirst().log()).isEqualTo(OptionalLong.empty());
        assertThat(table.lines()).last().isEqualTo("-: the log no longer reaches back");
    }

    @Test
    void the_log_is_left_alone_where_it_is_not_asked_for() throws Exception {
        assertThat(verify(false).lines().getLast().split(" +")).containsExactly("junior-doctors", "5", "5", "-", "0");
    }

    @Test
    void a_petition_there_is_not_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> verify(true, "nobody-has-heard-of-it"))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is no such petition.");
    }

    @Test
    void what_cannot_be_a_petition_or_an_address_is_answered_with_what_can() {
        assertThat(Order.parse("a-petition", "--register-only"))
                .isEqualTo(new Order(List.of("a-petition"), false, Optional.empty()));
        assertThatThrownBy(() -> Order.parse("--help")).hasMessageContaining("deploy/verify [");
        assertThatThrownBy(() -> Order.parse("--tally", "ftp://x")).hasMessageContaining("deploy/verify [");
        assertThatThrownBy(() -> Order.parse("--tally")).hasMessageContaining("deploy/verify [");
    }
}
