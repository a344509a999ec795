package org.undersigned.local.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.undersigned.local.launch.Refusal;
import org.undersigned.local.launch.Waiting;

/** Publishes a campaign through the organisers' own doors. */
public final class Publishing {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration REQUEST = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper().setDefaultPropertyInclusion(Include.NON_NULL);
    private final String intake;
    private final String notification;
    private final String credentials;

    public Publishing(String intake, String notification, String password) {
        this.intake = intake;
        this.notification = notification;
        this.credentials = "Basic "
                + Base64.getEncoder().encodeToString(("organiser:" + password).getBytes(StandardCharsets.UTF_8));
    }

    public void publish(Campaign campaign) {
        var petition = "/organiser/petitions/" + campaign.slug();
        put(intake + petition, campaign.petition());
        campaign.news().forEach(news -> put(intake + petition + "/news/" + news.id(), news));
        campaign.strikes().forEach(strike -> put(notification + petition + "/strikes/" + strike.id(), strike));
    }

    /** Repeated while it may yet succeed: a petition reaches the other service a moment after it is published. */
    private void put(String address, Object body) {
        var end = Instant.now().plus(PATIENCE);
        var answer = send(address, body);
        while (mayPass(answer.statusCode()) && Instant.now().isBefore(end)) {
            Waiting.millis(500);
            answer = send(address, body);
        }
        if (answer.statusCode() / 100 != 2) {
            throw new Refusal("%s answered %d: %s".formatted(address, answer.statusCode(), answer.body()));
        }
    }

    private static boolean mayPass(int status) {
        return status == 404 || status >= 500;
    }

    private HttpResponse<String> send(String address, Object body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(REQUEST)
                    .header("Authorization", credentials)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(written(body)))
                    .build();
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }

    private String written(Object body) throws JsonProcessingException {
        return json.writeValueAsString(body);
    }
}
