package org.undersigned.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.mailings.Lane;

/** What it means for somebody who signs that 100,000 reminders wait. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BesideManyRemindersTest extends BeforeStubbornServer {

    private static final int REMINDERS = 100_000;
    private static final String IN_HAND =
            "select count(*) from mail where mailing = ? and state in ('CLAIMED', 'ATTEMPTING')";
    private static final String WAITING = "select count(*) from mail where mailing = ? and state = 'QUEUED'";

    @Test
    void a_confirmation_is_sent_among_the_first_and_few_reminders_are_in_hand() {
        plan("third", "2099-04-26T08:00", "2099-04-26T17:00").statusCode(201);
        var mailing = "reminder-week:" + petition + "/third:0";
        aThousandSupporters();
        queue(mailing);
        eventually(() -> assertThat(tables.count(IN_HAND, mailing)).isPositive());

        var asha = signed("Asha Canary");
        publish(asha.submitted());

        eventually(() -> assertThat(server.to(asha.email())).hasSize(1));
        assertThat(tables.count(WAITING, mailing)).isGreaterThan(REMINDERS / 2);
        // Twenty couriers; what is claimed ahead depends on them, and not on what waits.
        assertThat(tables.count(IN_HAND, mailing)).isLessThan(1000);
        var more = ledger.claim(Lane.DATES, 50, Set.of());
        assertThat(more).hasSizeLessThanOrEqualTo(50);
        ledger.giveBack(more);
        takeAway(mailing);
    }

    private void aThousandSupporters() {
        tables.execute("""
                insert into supporter (id, petition, inbox, household, person, signature, state, email, name, locale,
                    withdraw_token, not_me_token, status_token, wants_strikes, wants_milestones, wants_news, mails)
                select gen_random_uuid(), p.slug, 'i' || i, 'h' || i, 'p' || i, gen_random_uuid(), 'CONFIRMED',
                    'reminded-' || i || '@example.org', 'Asha Canary', 'en', 'w', 'n', 's', true, false, false, 1
                from petition p, generate_series(1, 1000) i where p.slug = ?""", petition);
    }

    // A hundred each: what counts is how many wait.
    private void queue(String mailing) {
        tables.execute("""
                insert into mailing (id, kind, audience, lane, petition, strike, sequence, created_at)
                select ?, 'REMINDER_WEEK', 'STRIKES', 1, petition, id, sequence, now() from strike where petition = '%s'""".formatted(petition), mailing);
        tables.execute("""
                insert into mail (mailing, supporter, occasion, lane, due_at, deadline)
                select g.id, s.id, 'o' || n, g.lane, now() - interval '1 hour', now() + interval '1 day'
                from mailing g join supporter s on s.petition = g.petition, generate_series(1, 100) n
                where g.id = ?""", mailing);
    }

    private void takeAway(String mailing) {
        tables.execute("update mailing set stopped_at = now(), paused_at = now() where id = ?", mailing);
        tables.execute("delete from mail where mailing = ? and state = 'QUEUED'", mailing);
        eventually(() -> assertThat(tables.count(IN_HAND, mailing)).isZero());
        tables.execute("delete from mail where mailing = ?", mailing);
    }
}
