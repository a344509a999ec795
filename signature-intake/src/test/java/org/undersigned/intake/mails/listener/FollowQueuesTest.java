package org.undersigned.intake.mails.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.intake.following.Approved;
import org.undersigned.intake.mails.MailQueue;
import org.undersigned.intake.mails.Wait;
import org.undersigned.notification.events.QueueEvent;
import org.undersigned.notification.events.QueueEvent.QueueMeasured;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowQueuesTest {

    private static final Instant MEASURED = Instant.parse("2016-02-06T15:04:09Z");

    private final MailQueue queue = new MailQueue();
    private final FollowQueues following = new FollowQueues(Approved.JSON, queue);

    @Test
    void the_approved_sample_is_read_as_it_was_meant() throws IOException {
        following.take(QueueMeasured.TYPE, sample());

        assertThat(queue.at(MEASURED)).contains(new Wait(Duration.ofMinutes(12)));
    }

    @Test
    void a_type_that_is_not_known_and_a_key_that_is_dropped_say_nothing() throws IOException {
        following.take("org.undersigned.something.new.v1", sample());
        assertThat(queue.at(MEASURED)).isEmpty();

        following.take(QueueMeasured.TYPE, sample());
        following.drop("confirmations");
        assertThat(queue.at(MEASURED)).isEmpty();
    }

    private static byte[] sample() {
        return Approved.of(QueueEvent.class).findFirst().orElseThrow().value();
    }
}
