package org.undersigned.notification.supporters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.events.PetitionEvent;
import org.undersigned.intake.events.PetitionEvent.PetitionPublished;
import org.undersigned.notification.Log;
import org.undersigned.notification.Message;
import org.undersigned.notification.ServiceTest;
import org.undersigned.notification.Signing;
import org.undersigned.notification.supporters.store.NudgeTick;
import org.undersigned.testing.Mail;

/** Signatures are logged by the real clock; the days that pass are the service's. */
@QuarkusTest
class NudgeTest extends ServiceTest {

    @Inject
    NudgeTick nudges;

    private Signing asha;

    @BeforeEach
    void a_petition() {
        open();
        asha = signed("Asha Rao");
    }

    @Test
    void who_does_not_confirm_is_reminded_after_two_days_and_after_five_and_then_no_more() {
        publish(Signing.inWelsh(asha.submitted()));
        mails(asha, 1);

        after(Duration.ofDays(1));
        mails(asha, 1);
        after(Duration.ofDays(2));
        var first = mails(asha, 2).getLast();
        after(Duration.ofDays(3));
        mails(asha, 2);
        after(Duration.ofDays(5));
        var second = mails(asha, 3).getLast();
        after(Duration.ofDays(6));
        after(Duration.ofDays(20));
        mails(asha, 3);

        assertThat(first.subject()).startsWith("Nid yw’ch llofnod yn cyfrif eto");
        assertThat(unfolded(first)).contains("/confirm/").contains("byddwn yn gofyn unwaith eto");
        assertThat(unfolded(second)).contains("ni fyddwn yn gofyn eto");
    }

    @Test
    void who_has_confirmed_or_withdrawn_is_not() {
        var jo = signed("Jo Lee");
        publish(Signing.withdrawn(supporter(jo)));
        supporter(asha);
        var witness = signed("Witness");
        publish(witness.submitted());
        mails(witness, 1);

        after(Duration.ofDays(2));

        mails(witness, 2);
        mails(asha, 1);
        mails(jo, 1);
    }

    @Test
    void reminders_count_among_the_five_mails_of_an_inbox() {
        for (int i = 0; i < 4; i++) {
            publish(asha.submitted());
        }
        mails(asha, 4);

        after(Duration.ofDays(2));
        mails(asha, 5);
        after(Duration.ofDays(5));
        publish(asha.submitted(), asha.as("Jo Rao").submitted());
        var witness = signed("Witness");
        publish(witness.submitted());
        mails(witness, 1);

        mails(asha, 5);
    }

    @Test
    void once_the_petition_is_closed_nobody_is_reminded() {
        publish(asha.submitted());
        mails(asha, 1);
        close(Instant.now().plus(Duration.ofDays(1)));
        var witness = signed("Witness");
        publish(witness.submitted());
        mails(witness, 1);

        after(Duration.ofDays(2));

        assertThat(ledger("confirm-reminder:" + petition)).isNull();
        mails(asha, 1);
    }

    private static String unfolded(Mail mail) {
        return Message.of(mail).text().replaceAll("\\s+", " ");
    }

    private void close(Instant at) {
        Log.publish(
                PetitionEvent.TOPIC,
                petition,
                new PetitionPublished(
                        petition,
                        petition,
                        "Closing",
                        "",
                        Instant.EPOCH,
                        at,
                        "Europe/London",
                        "EMAIL",
                        null,
                        null,
                        null,
                        null,
                        "en",
                        null,
                        null));
        eventually(() -> assertThat(titleIsKnown()).isTrue());
    }

    private boolean titleIsKnown() {
        var who = signed("Reader");
        publish(who.submitted());
        return mails(who, 1).getFirst().subject().endsWith("Closing");
    }

    private void after(Duration since) {
        clock.set(Instant.now().plus(since).plusSeconds(60).toString());
        nudges.nudge().await().atMost(Duration.ofSeconds(60));
    }
}
