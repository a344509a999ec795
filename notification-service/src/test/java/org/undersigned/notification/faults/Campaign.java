package org.undersigned.notification.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;

import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.intake.events.SignatureEvent;
import org.undersigned.notification.Log;
import org.undersigned.notification.Signing;

/** Something to write about: people who sign and are asked to confirm, and strikes that all supporters are told of. */
final class Campaign {

    private static final int AT_A_TIME = 4;
    private static final int STATUS_CREATED = 201;

    private final String petition = "sent-once-" + UUID.randomUUID();
    private final int supporters;
    private int signed;
    private int strikes;

    /** @param supporters who want to hear of strikes */
    Campaign(int supporters) {
        this.supporters = supporters;
        Log.publish(PetitionEvent.TOPIC, petition, published());
        IntStream.range(0, supporters)
                .mapToObj(i -> Signing.by(petition, "Supporter").withoutConfirmation())
                .forEach(this::sign);
    }

    private PetitionPublished published() {
        return new PetitionPublished(
                petition,
                petition,
                "Write to us once",
                "",
                Instant.EPOCH,
                null,
                "Europe/London",
                "EMAIL",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "en",
                null,
                null);
    }

    int supporters() {
        return supporters;
    }

    int signed() {
        return signed;
    }

    int strikes() {
        return strikes;
    }

    /** How many mails all that comes to: one per person and event. */
    int mails() {
        return signed + strikes * supporters;
    }

    void sign(int people) {
        signed += people;
        IntStream.range(0, people).forEach(i -> sign(Signing.by(petition, "Signer")));
    }

    private void sign(Signing who) {
        Log.publish(SignatureEvent.TOPIC, who.inbox(), who.submitted());
    }

    /** All supporters are told, once. Far enough away that nobody is reminded of it meanwhile. */
    void planStrike(Replica replica) throws IOException {
        var start = Instant.now().plus(Duration.ofDays(60 + strikes)).toString().substring(0, 10);
        var strike = """
                {"title": "Strike", "start": "%sT08:00", "end": "%sT17:00", "timeZone": "Europe/London"}
                """.formatted(start, start);
        var path = "/organiser/petitions/" + petition + "/strikes/strike-" + strikes;
        var status = replica.program().put(path, strike);
        if (status != STATUS_CREATED) {
            throw new IllegalStateException("A strike was answered " + status);
        }
        strikes++;
    }

    /** Goes on as long as somebody waits for something to be met. */
    void goOnUntil(BooleanSupplier met) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    sign(AT_A_TIME);
                    return met.getAsBoolean();
                });
    }
}
