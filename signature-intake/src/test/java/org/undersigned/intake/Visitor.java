package org.undersigned.intake;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.Algorithm;

/** Somebody who comes from an address. */
record Visitor(String petition, String address) {

    private static final String BODY =
            "{%s \"name\": \"Jo Doe\", \"email\": \"%s@example.org\", \"postcode\": \"TN13 1AA\", \"consent\": true}";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Response signs(String key) {
        return signs(key, "");
    }

    /** @param more fields of the body, each with a comma behind it */
    Response signs(String key, String more) {
        return signs(from().header("Idempotency-Key", key), key, more);
    }

    Response signsNameless(String inbox) {
        return signs(from(), inbox, "");
    }

    private Response signs(RequestSpecification request, String inbox, String more) {
        return request.contentType("application/json")
                .body(BODY.formatted(more, inbox))
                .post("/petitions/{slug}/signatures", petition);
    }

    Response signsAfter(Response asked, String inbox) {
        var problem = asked.jsonPath();
        var named = from().header("Idempotency-Key", problem.getString("idempotencyKey"));
        return signs(named, inbox, solved(problem));
    }

    Response sends(RequestSpecification form) {
        return form.header("X-Forwarded-For", address)
                .accept("text/html")
                .redirects()
                .follow(false)
                .post("/petitions/{slug}/signatures", petition);
    }

    static RequestSpecification form(String key) {
        return given().formParam("name", "Jo Doe")
                .formParam("email", key + "@example.org")
                .formParam("postcode", "TN13 1AA")
                .formParam("consent", "true")
                .formParam("idempotencyKey", key);
    }

    /** Until something is asked of whoever comes from there; that answer. */
    Response crowd() {
        while (isLetIn(UUID.randomUUID().toString())) {
            // Another one of them.
        }
        return signs(UUID.randomUUID().toString());
    }

    /** Without the tools that look at answers closely, for there are many of them. */
    private boolean isLetIn(String inbox) {
        var request = HttpRequest.newBuilder(URI.create(
                        RestAssured.baseURI + ":" + RestAssured.port + "/petitions/" + petition + "/signatures"))
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(BODY.formatted("", inbox)))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.discarding()).join().statusCode() == 202;
    }

    /** The body's field for what a 429 asked. */
    static String solved(JsonPath problem) {
        return "\"altcha\": \"%s\",".formatted(payload(problem));
    }

    private static String payload(JsonPath problem) {
        var payload = """
                {"algorithm": "SHA-256", "challenge": "%s", "number": %d, "salt": "%s", "signature": "%s", "took": 7}""".formatted(
                        problem.getString("challenge.challenge"),
                        number(problem),
                        problem.getString("challenge.salt"),
                        problem.getString("challenge.signature"));
        return Base64.getEncoder().encodeToString(payload.getBytes());
    }

    private static long number(JsonPath problem) {
        try {
            return Altcha.solveChallenge(
                            problem.getString("challenge.challenge"),
                            problem.getString("challenge.salt"),
                            Algorithm.SHA256,
                            problem.getLong("challenge.maxnumber"),
                            0)
                    .number;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private RequestSpecification from() {
        return given().header("X-Forwarded-For", address);
    }
}
