package org.undersigned.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.intake.RawHttp.Answer;
import org.undersigned.testing.KafkaResource;
import org.undersigned.testing.SecretsResource;

/** What no browser sends, over bare sockets: each gets its 4xx at once, or loses its socket soon. */
@QuarkusIntegrationTest
@TestProfile(HttpAbuseIT.Impatient.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(SecretsResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(300)
class HttpAbuseIT {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String GOOD =
            "{\"name\": \"Jo Doe\", \"email\": \"jo@example.org\", \"postcode\": \"TN13 1AA\", \"consent\": true}";

    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "undersigned.http.body-patience", "6s",
                    "undersigned.http.silence", "15s",
                    "quarkus.http.limits.max-connections", "100");
        }
    }

    @TestHTTPResource
    URI service;

    private String petition;

    @BeforeEach
    void a_petition_of_its_own() {
        petition = Organiser.open();
    }

    record Case(String what, String type, byte[] body, int status) {
        static Case of(String what, String type, String body, int status) {
            return new Case(what, type, body.getBytes(StandardCharsets.ISO_8859_1), status);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Case> bodies() {
        var manyFields = IntStream.range(0, 1_500).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
        var manyMembers =
                IntStream.range(0, 1_200).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
        return Stream.of(
                Case.of("a body over 16 kB", JSON, "{\"name\": \"" + "a".repeat(16_384) + "\"}", 413),
                Case.of("a form over 16 kB", FORM, "name=" + "a".repeat(16_384), 413),
                Case.of("a body of many megabytes", JSON, " ".repeat(5_000_000), 413),
                Case.of("deep JSON", JSON, "[".repeat(8_000), 400),
                Case.of("deep JSON in a field", JSON, "{\"x\":" + "[".repeat(4_000) + "]".repeat(4_000) + "}", 400),
                Case.of("a member twice", JSON, "{\"name\":\"a\",\"name\":\"b\"}", 400),
                Case.of("a field twice", FORM, "name=a&email=b&name=c", 400),
                Case.of("thousands of members", JSON, manyMembers, 400),
                Case.of("thousands of fields", FORM, manyFields, 400),
                Case.of("a number of a thousand digits", JSON, "{\"x\":" + "9".repeat(10_000) + "}", 400),
                Case.of("broken UTF-8 in JSON", JSON, "{\"name\": \"Jos\u00e9\"}", 400),
                Case.of("broken UTF-8 in a form", FORM, "name=Jos%E9", 400),
                Case.of("UTF-8 of a surrogate", FORM, "name=%ED%A0%80", 400),
                Case.of("overlong UTF-8", FORM, "name=%C0%AF", 400),
                Case.of("UTF-16", JSON, "\u00fe\u00ff\u0000{", 400),
                Case.of("half an escape", FORM, "name=%e", 400),
                Case.of("nothing", JSON, "", 400),
                Case.of("two values", JSON, GOOD + GOOD, 400),
                Case.of("XML", "application/xml", "<x/>", 415),
                Case.of("plain text", "text/plain", GOOD, 415),
                Case.of("a file upload", "multipart/form-data; boundary=x", "--x--", 415),
                Case.of("no type one could read", "{}", GOOD, 415),
                Case.of("half a parameter", "application/json; charset", GOOD, 415));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void what_cannot_be_taken_is_refused_at_once_in_words(Case c) throws IOException {
        try (var connection = RawHttp.connect(service)) {
            var begun = Instant.now();
            connection.send(head("POST", c.type, "Content-Length: " + c.body.length));
            connection.takes(new String(c.body, StandardCharsets.ISO_8859_1));
            var answer = connection.answer();

            assertThat(answer.status()).isEqualTo(c.status);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"status\":" + c.status).contains("\"detail\"");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(60));
        }
    }

    @Test
    void people_are_told_on_a_page() throws IOException {
        try (var connection = RawHttp.connect(service)) {
            connection.send(head("POST", FORM, "Accept: text/html", "Content-Length: 20000"));

            var answer = connection.answer();
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(answer.body()).contains("16 kB");
        }
    }

    @Test
    void a_body_of_16_kB_is_read_and_judged() throws IOException {
        var body = "{\"colour\": \"" + "a".repeat(16_200) + "\"}";
        assertThat(post(JSON, body).status()).isEqualTo(422);
        assertThat(post(JSON, GOOD).status()).isEqualTo(202);
    }

    @Test
    void a_petition_may_be_longer() throws IOException {
        try (var connection = RawHttp.connect(service)) {
            var put = "PUT /organiser/petitions/x HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
            connection.send(put + "Content-Length: 40000\r\n\r\n" + " ".repeat(40_000));
            assertThat(connection.answer().status()).isEqualTo(401);
            connection.send(put + "Content-Length: 70000\r\n\r\n");
            assertThat(connection.answer().status()).isEqualTo(413);
        }
    }

    @Test
    void chunks_without_end_are_cut_off() throws IOException {
        try (var connection = RawHttp.connect(service)) {
            connection.send(head("POST", JSON, "Transfer-Encoding: chunked"));
            var chunk = "400\r\n" + "x".repeat(1_024) + "\r\n";
            int sent = 0;
            while (sent < 100_000 && connection.takes(chunk)) {
                sent++;
            }

            assertThat(sent).isLessThan(100_000);
        }
        try (var connection = RawHttp.connect(service)) {
            connection.send(head("POST", JSON, "Transfer-Encoding: chunked"));
            connection.takes(("400\r\n" + "x".repeat(1_024) + "\r\n").repeat(17));

            assertThat(connection.answer().status()).isEqualTo(413);
            assertThat(connection.isClosed()).isTrue();
        }
    }

    @Test
    void chunks_with_an_end_are_a_body() throws IOException {
        try (var connection = RawHttp.connect(service)) {
            connection.send(head("POST", JSON, "Transfer-Encoding: chunked"));
            for (var piece : List.of(GOOD.substring(0, 30), GOOD.substring(30))) {
                connection.send(Integer.toHexString(piece.length()) + "\r\n" + piece + "\r\n");
            }
            connection.send("0\r\n\r\n");

            assertThat(connection.answer().status()).isEqualTo(202);
        }
    }

    @Test
    void a_body_that_drips_is_not_waited_for() throws Exception {
        try (var connection = RawHttp.connect(service)) {
            connection.send(head("POST", JSON, "Content-Length: 10000"));
            dripUntilClosed(connection, " ", Duration.ofSeconds(3));

            assertThat(connection.answer().status()).isEqualTo(408);
            assertThat(connection.isClosed()).isTrue();
        }
    }

    @Test
    void a_head_that_drips_loses_its_socket() throws Exception {
        try (var connection = RawHttp.connect(service)) {
            connection.send("GET / HTTP/1.1\r\nHost: localhost\r\n");
            dripUntilClosed(connection, "X-Drip: 1\r\n", Duration.ofSeconds(120));

            assertThat(connection.takes("X") && connection.takes("X")).isFalse();
        }
    }

    @Test
    void silence_loses_its_socket_before_the_first_request_and_after_it() throws IOException {
        try (var never = RawHttp.connect(service);
                var once = RawHttp.connect(service)) {
            once.send("GET /privacy HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(never.isClosed()).isTrue();
            assertThat(once.isClosed()).isTrue();
        }
    }

    @Test
    void garbage_after_a_request_spoils_only_itself() throws IOException {
        try (var connection = RawHttp.connect(service)) {
            connection.send("GET /privacy HTTP/1.1\r\nHost: localhost\r\n\r\n\u0001\u0002 nonsense\r\n\r\n");

            assertThat(connection.answer().status()).isEqualTo(200);
            assertThat(connection.answer().status()).isEqualTo(400);
            assertThat(connection.isClosed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a/b@c\r\n\r\n",
                "GET / HTTP/1.1\r\nHost:\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5, 5\r\n\r\nhello",
                "GET\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: \u0000\r\n\r\n"
            })
    void a_head_that_two_readers_would_read_differently_is_refused(String head) throws IOException {
        try (var connection = RawHttp.connect(service)) {
            connection.send(head);
            assertThat(connection.answer().status()).isIn(400, 501, 505);
        }
    }

    @Test
    void a_head_too_long_is_refused() throws IOException {
        try (var connection = RawHttp.connect(service)) {
            connection.takes("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(20_000) + "\r\n\r\n");
            assertThat(connection.answer().status()).isEqualTo(431);
        }
        try (var connection = RawHttp.connect(service)) {
            connection.takes("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(connection.answer().status()).isEqualTo(414);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /petitions/x/signatures, POST",
        "PUT, /petitions/x/signatures, POST",
        "PATCH, /, GET",
        "POST, /privacy, GET",
        "TRACE, /, GET",
        "NONSENSE, /, GET"
    })
    void another_method_is_answered_with_those_there_are(String method, String path, String allowed)
            throws IOException {
        try (var connection = RawHttp.connect(service)) {
            connection.send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            var answer = connection.answer();

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).contains(allowed);
        }
    }

    @Test
    void a_question_for_the_head_is_answered_without_a_body() throws IOException {
        try (var connection = RawHttp.connect(service)) {
            connection.send(
                    "HEAD /privacy HTTP/1.1\r\nHost: localhost\r\n\r\nGET /privacy HTTP/1.1\r\nHost: a\r\n\r\n");
            var head = connection.headOnly();
            assertThat(head.status()).isEqualTo(200);
            assertThat(connection.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void who_asks_before_sending_is_heard() throws IOException {
        try (var connection = RawHttp.connect(service)) {
            connection.send(head("POST", JSON, "Expect: 100-continue", "Content-Length: " + GOOD.length()));
            assertThat(connection.answer().status()).isEqualTo(100);
            connection.send(GOOD);
            assertThat(connection.answer().status()).isEqualTo(202);
        }
        try (var connection = RawHttp.connect(service)) {
            connection.send(head("POST", JSON, "Expect: 100-continue", "Content-Length: 1000000"));
            assertThat(connection.answer().status()).isEqualTo(413);
        }
        try (var connection = RawHttp.connect(service)) {
            connection.send(head("POST", JSON, "Expect: miracles", "Content-Length: " + GOOD.length()));
            assertThat(connection.answer().status()).isEqualTo(417);
        }
    }

    @Test
    void a_packed_body_is_not_unpacked() throws IOException {
        try (var connection = RawHttp.connect(service)) {
            connection.send(head("POST", JSON, "Content-Encoding: gzip", "Content-Length: 3") + "\u001f\u008b\b");
            assertThat(connection.answer().status()).isEqualTo(415);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "a/b;q=x", "*; q=.2", ",", "text/html;q=", "\u00ff", "a/b/c"})
    void wishes_that_cannot_be_read_are_no_wishes(String accept) throws IOException {
        try (var connection = RawHttp.connect(service)) {
            connection.send("GET /privacy HTTP/1.1\r\nHost: a\r\nAccept: " + accept + "\r\n\r\n");
            assertThat(connection.answer().status()).isEqualTo(200);
            connection.send(
                    "POST /confirm/x HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nAccept: " + accept + "\r\n\r\n");
            assertThat(connection.answer().status()).isEqualTo(404);
        }
    }

    @Test
    void no_button_is_pressed_from_another_site() throws IOException {
        for (var origin : List.of("Origin: https://elsewhere.example", "Origin: null", "Sec-Fetch-Site: cross-site")) {
            for (var path :
                    List.of("/petitions/" + petition + "/signatures", "/confirm/x", "/withdraw/x", "/not-me/x")) {
                try (var connection = RawHttp.connect(service)) {
                    connection.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + origin + "\r\nContent-Type: "
                            + FORM + "\r\nContent-Length: 0\r\n\r\n");
                    assertThat(connection.answer().status()).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void sockets_are_counted_and_given_back() throws IOException {
        var held = new ArrayList<RawHttp>();
        for (int i = 0; i < 150; i++) {
            held.add(RawHttp.connect(service));
        }
        long open = 0;
        for (var connection : held) {
            connection.takes("GET /privacy HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            open += connection.answer().status() == 200 ? 1 : 0;
            connection.close();
        }

        assertThat(open).isBetween(50L, 100L);
        assertThat(post(JSON, GOOD).status()).isEqualTo(202);
    }

    @Test
    void none_of_it_fills_the_log() throws IOException {
        long before = linesLogged();
        for (int i = 0; i < 50; i++) {
            post(JSON, "{\"name\": \"" + "a".repeat(17_000) + "\"}");
            post(JSON, "{");
            post(FORM, "name=%zz");
            post("text/plain", "x");
            try (var connection = RawHttp.connect(service)) {
                connection.send("NONSENSE\r\n\r\n");
                connection.answer();
            }
            try (var connection = RawHttp.connect(service)) {
                connection.send(head("POST", JSON, "Content-Length: 500") + "{");
            }
        }

        assertThat(before).isPositive();
        assertThat(linesLogged() - before).isLessThan(5);
    }

    /** Of the packaged service, whose lines go to this file in tests. */
    private static long linesLogged() throws IOException {
        try (var lines = Files.lines(Path.of(System.getProperty("quarkus.log.file.path", "target/quarkus.log")))) {
            return lines.count();
        }
    }

    private Answer post(String type, String body) throws IOException {
        try (var connection = RawHttp.connect(service)) {
            connection.takes(head("POST", type, "Content-Length: " + body.length()) + body);
            return connection.answer();
        }
    }

    private String head(String method, String type, String... headers) {
        return method + " /petitions/" + petition + "/signatures HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    /** A drop every 100 ms, for as long as it is let. */
    private static void dripUntilClosed(RawHttp connection, String drop, Duration atMost) throws InterruptedException {
        var end = Instant.now().plus(atMost);
        while (Instant.now().isBefore(end) && connection.takes(drop)) {
            Thread.sleep(100);
        }
    }
}
