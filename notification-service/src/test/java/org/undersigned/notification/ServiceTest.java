package org.undersigned.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

import org.undersigned.intake.events.SignatureEvent.SignatureSubmitted;
import org.undersigned.testing.InboxResource;
import org.undersigned.testing.KafkaResource;
import org.undersigned.testing.Mail;
import org.undersigned.testing.PostgresResource;
import org.undersigned.testing.SecretsResource;

/** The whole service with a real Kafka, PostgreSQL and mail server. */
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(InboxResource.class)
@WithTestResource(SecretsResource.class)
@WithTestResource(TopicsOfOthers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ServiceTest extends Journal {

    /** Signed and confirmed; the confirmation mail has arrived, and what follows it: thanks or the dates ahead. */
    protected SignatureSubmitted supporter(Signing who) {
        var submitted = who.submitted();
        publish(submitted);
        mails(who, 1);
        publish(Signing.confirmed(submitted));
        eventually(() -> {
            assertThat(standing(submitted)).isEqualTo("CONFIRMED");
            assertThat(InboxResource.inbox().mailsTo(who.email())).hasSizeGreaterThan(1);
        });
        return submitted;
    }

    /** As "Where is my signature?" tells it; null where it knows of none. */
    protected static String standing(SignatureSubmitted it) {
        return given().contentType("application/json")
                .body(Map.of("id", it.id(), "inbox", it.inbox()))
                .post("/whereabouts")
                .jsonPath()
                .getString("standing");
    }

    /** Waits for so many, and finds not more; without thanks for confirming, which come whenever there is time. */
    protected List<Mail> mails(Signing who, int count) {
        eventually(() -> assertThat(withoutThanks(who)).hasSizeGreaterThanOrEqualTo(count));
        var mails = withoutThanks(who);
        assertThat(mails).extracting(Mail::subject).hasSize(count);
        return mails;
    }

    private static List<Mail> withoutThanks(Signing who) {
        return InboxResource.inbox().mailsTo(who.email()).stream()
                .filter(it -> !it.raw().contains(":thanks:undersigned"))
                .toList();
    }
}
