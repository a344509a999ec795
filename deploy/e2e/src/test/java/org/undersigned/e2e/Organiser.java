package org.undersigned.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import org.awaitility.Awaitility;

/** Who opens petitions and calls strikes. */
final class Organiser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Platform platform;

    Organiser(Platform platform) {
        this.platform = platform;
    }

    /** A petition of its own for each test; the slug. */
    String opens(String title, String milestones) throws Exception {
        return opens("""
                {"title": "%s", "text": "We, the undersigned, ask that the contract be **agreed**, not imposed.",
                 "milestones": %s, "occupations": [{"code": "junior-doctor", "label": "Junior doctor"}]}""".formatted(title, milestones));
    }

    /** One whose days can be drawn, for it has been open for a week. */
    String openedAWeekAgo(String title) throws Exception {
        return opens("""
                {"title": "%s", "opensAt": "%s"}""".formatted(title, Instant.now().minus(Duration.ofDays(7))));
    }

    /** One whose signatures count at once. */
    String opensWithoutConfirmation(String title, String milestones) throws Exception {
        return opens("""
                {"title": "%s", "confirmation": "NONE", "milestones": %s,
                 "occupations": [{"code": "junior-doctor", "label": "Junior doctor"}]}""".formatted(title, milestones));
    }

    /** One whose form may stand on another site. */
    String opensFor(String origin) throws Exception {
        return opens("""
                {"title": "A petition for another site", "text": "Ask **around**.", "embedOrigins": ["%s"]}""".formatted(origin));
    }

    private String opens(String petition) throws Exception {
        var slug = "junior-doctors-" + UUID.randomUUID().toString().substring(0, 8);
        put(platform.intake() + "/organiser/petitions/" + slug, petition);
        return slug;
    }

    void plansStrike(String petition, String id, String start, String end) throws Exception {
        var strike = """
                {"title": "Junior doctors' strike", "start": "%s", "end": "%s", "timeZone": "Europe/London",
                 "place": "Every hospital in England"}""".formatted(start, end);
        // The petition may still be on its way to the service that keeps the dates.
        put(platform.notification() + "/organiser/petitions/" + petition + "/strikes/" + id, strike);
    }

    void tells(String petition, String id, String title, String text) throws Exception {
        var news = """
                {"title": "%s", "text": "%s"}""".formatted(title, text);
        put(platform.intake() + "/organiser/petitions/" + petition + "/news/" + id, news);
    }

    private void put(String address, String json) throws Exception {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(send(address, json)).isIn(200, 201));
    }

    private int send(String address, String json) throws IOException, InterruptedException {
        var login = ("organiser:" + platform.password()).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }
}
