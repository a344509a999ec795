package org.undersigned.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.UUID;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.undersigned.testing.SecretsResource;

/** Who is not an organiser gets nothing that is an organiser's, by whatever address or number of tries; and every answer says how it may be used. */
@QuarkusTest
class GuardedTest extends ServiceTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String GUARDED = "/organiser/quarantine";

    @TestHTTPResource("/")
    URI service;

    @Test
    void of_a_thousand_wrong_passwords_a_few_are_looked_at_and_the_right_one_works_elsewhere() throws Exception {
        var here = address();
        int looked = 0;
        for (int i = 0; i < 1_000; i++) {
            var answer = get(GUARDED, "wrong-" + i, here);
            looked += answer.statusCode() == 401 ? 1 : 0;
            if (answer.statusCode() != 401) {
                assertThat(answer.statusCode()).isEqualTo(429);
                assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                        .isBetween(1L, 61L);
            }
        }

        // The minute may turn once meanwhile, or more often on a machine that does much else.
        assertThat(looked).isBetween(10, 500);
        assertThat(get(GUARDED, SecretsResource.organiserPassword(), address()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organiser;a=b/quarantine",
                "/;a=b/organiser/quarantine",
                "/organiser/;a=b/quarantine",
                "/organiser%3Ba/quarantine",
                "//organiser/quarantine",
                "/./organiser/quarantine",
                "/x/../organiser/quarantine",
                "/x/..;/organiser/quarantine",
                "/%6Frganiser/quarantine",
                "/organiser%2Fquarantine",
                "/ORGANISER/quarantine",
                "/organiser/quarantine/",
                "/organiser/quarantine"
            })
    void no_other_spelling_of_an_address_opens_it(String path) throws Exception {
        assertThat(get(path, null, address()).statusCode()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nowhere",
                "/petitions/nobody/tally",
                "/petitions/nobody/results.csv",
                "/petitions/nobody/tally.svg",
                "/petitions/nobody.json",
                "/petitions/nobody/results",
                "/petitions/nobody/corrections.html",
                "/petitions/nobody/tally/stream",
                "/organiser/quarantine.html",
                "/organiser/nowhere",
                "/assets/nothing.css",
                "/a;b"
            })
    void every_answer_says_how_it_may_be_used(String path) throws Exception {
        for (var accepted : new String[] {"text/html", "application/json", "*/*"}) {
            var answer = HTTP.send(
                    HttpRequest.newBuilder(at(path)).header("Accept", accepted).build(), BodyHandlers.ofString());
            var headers = answer.headers();
            assertThat(headers.allValues("Content-Security-Policy"))
                    .as(accepted)
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'");
            assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Server")).isEmpty();
            assertThat(answer.body()).doesNotContain("at org.", "Exception");
        }
    }

    private HttpResponse<String> get(String path, String password, String from)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(at(path)).header("X-Forwarded-For", from).header("Accept", "*/*");
        if (password != null) {
            var credentials = Base64.getEncoder().encodeToString(("organiser:" + password).getBytes());
            request.header("Authorization", "Basic " + credentials);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://" + service.getAuthority() + path);
    }

    /** As a proxy would name it; never one that another test comes from. */
    private static String address() {
        return "client-" + UUID.randomUUID();
    }
}
