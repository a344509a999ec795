package org.undersigned.notification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;

import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.intake.events.PetitionEvent.News;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.tally.events.MilestoneEvent;
import org.undersigned.tally.events.MilestoneEvent.MilestoneReached;
import org.undersigned.testing.SecretsResource;

/** What tests of the whole service say and ask. */
public abstract class Journal {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Inject
    protected MovableClock clock;

    protected final String petition = "junior-doctors-" + UUID.randomUUID();

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    protected void open() {
        publishPetition(List.of());
        eventually(
                () -> given().get("/petitions/{slug}/strikes", petition).then().statusCode(200));
    }

    protected void publishPetition(List<News> news) {
        publishPetition(news, null);
    }

    /** It has closed, and what is personal is kept until then. */
    protected void keepUntil(Instant keptUntil) {
        publishPetition(List.of(), keptUntil);
    }

    private void publishPetition(List<News> news, Instant keptUntil) {
        Log.publish(
                PetitionEvent.TOPIC,
                petition,
                new PetitionPublished(
                        petition,
                        petition,
                        "Do not impose the junior doctors’ contract",
                        "",
                        Instant.EPOCH,
                        keptUntil == null ? null : Instant.parse("2016-02-24T09:00:00Z"),
                        "Europe/London",
                        "EMAIL",
                        List.of(1L),
                        List.of(),
                        List.of(),
                        news,
                        "en",
                        "P1M",
                        keptUntil));
    }

    protected static void publish(SignatureEvent... events) {
        List.of(events).forEach(it -> Log.publish(SignatureEvent.TOPIC, it.inbox(), it));
    }

    protected Signing signed(String name) {
        return Signing.by(petition, name);
    }

    protected void milestone(long threshold, long highest, Instant at) {
        Log.publish(
                MilestoneEvent.TOPIC, petition, new MilestoneReached(petition, threshold, highest + 7, highest, at));
    }

    protected static void eventually(ThrowingRunnable check) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).untilAsserted(check);
    }

    protected ValidatableResponse plan(String id, String start, String end) {
        var strike = Map.of(
                "title",
                "Third strike",
                "start",
                start,
                "end",
                end,
                "timeZone",
                "Europe/London",
                "place",
                "Everywhere");
        return organiser()
                .contentType("application/json")
                .body(strike)
                .put("/organiser/petitions/{slug}/strikes/{id}", petition, id)
                .then();
    }

    protected ValidatableResponse cancel(String id) {
        return organiser()
                .delete("/organiser/petitions/{slug}/strikes/{id}", petition, id)
                .then();
    }

    protected static RequestSpecification organiser() {
        return given().auth().preemptive().basic("organiser", SecretsResource.organiserPassword());
    }

    /** A mailing's counts, however many newer ones there are: one of 2016 is behind all of today's. Null where there is none. */
    protected Map<String, Object> ledger(String mailing) {
        var after = "";
        while (after != null) {
            var lines = linesAfter(after);
            var found = lines.stream()
                    .filter(line -> mailing.equals(line.get("mailing")))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            after = lines.isEmpty() ? null : (String) lines.getLast().get("mailing");
        }
        return null;
    }

    private List<Map<String, Object>> linesAfter(String mailing) {
        return organiser()
                .accept("application/json")
                .queryParam("after", mailing)
                .get("/organiser/mailings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
    }
}
