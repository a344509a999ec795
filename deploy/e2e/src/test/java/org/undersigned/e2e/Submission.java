package org.undersigned.e2e;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** A signature sent as JSON, by somebody who has not signed before. */
record Submission(Platform platform, String petition, String email) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Submission to(Platform platform, String petition) {
        return new Submission(platform, petition, UUID.randomUUID() + "@example.org");
    }

    /**
     * @param address it comes from, as a proxy would say
     * @return the answer's status
     */
    int send(String address) {
        var body = "{\"name\": \"Jo Doe\", \"email\": \"%s\", \"postcode\": \"TN13 1AA\", \"consent\": true}"
                .formatted(email);
        var request = HttpRequest.newBuilder(URI.create(platform.intake() + "/petitions/" + petition + "/signatures"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.discarding()).join().statusCode();
    }

    Mailbox mailbox() {
        return new Mailbox(platform, email);
    }
}
