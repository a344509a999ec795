package org.undersigned.notification.bounces.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.undersigned.notification.MovableClock;
import org.undersigned.notification.ServiceTest;
import org.undersigned.notification.Signing;
import org.undersigned.notification.Tables;
import org.undersigned.notification.bounces.BounceLedger;
import org.undersigned.notification.bounces.Examiner;
import org.undersigned.notification.bounces.Sample;
import org.undersigned.notification.database.Sql;
import org.undersigned.notification.database.Transactions;
import org.undersigned.notification.delivery.BounceAddress;
import org.undersigned.testing.TcpLine;

/** Mails that were sent come back to a mailbox on a real IMAP server. */
@QuarkusTest
class BouncesTest extends ServiceTest {

    @Inject
    BounceLedger ledger;

    @Inject
    Examiner examiner;

    @Inject
    BounceAddress addresses;

    @Inject
    Transactions transactions;

    @Inject
    Tables tables;

    private final BounceMailbox mailbox = new BounceMailbox();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final MovableClock time = new MovableClock();
    private final BounceGauges gauges = new BounceGauges(metrics, time);
    private Signing asha;

    @BeforeEach
    void somebody_is_written_to() {
        asha = signed("Asha Rao");
        open();
        supporter(asha);
    }

    @Test
    void nobody_is_written_to_any_more_where_there_is_nobody() {
        publish(asha.as("Dev Rao").submitted());
        mails(asha, 2);
        mailbox.put(Sample.of("postfix-no-such-user", asha(1)));

        tick();

        assertThat(suppressed()).isEqualTo(2);
        assertThat(mailbox.mails()).isEmpty();
        assertThat(ledger("confirmation:" + petition))
                .containsEntry("bounced", 1)
                .containsEntry("complaints", 0);
    }

    @Test
    void who_shared_the_inbox_and_has_an_address_of_their_own_by_now_is_written_to() {
        publish(asha.as("Dev Rao").submitted());
        mails(asha, 2);
        move("Dev Rao");
        mailbox.put(Sample.of("gmail-no-such-user", asha(1)));
        mailbox.put(Sample.of("gmail-no-such-user", asha(2)));

        tick();

        assertThat(suppressed()).isEqualTo(1);
        assertThat(ignored("address_left")).isEqualTo(1);
    }

    @Test
    void three_mails_that_came_back_in_a_week_are_enough_but_not_one_of_them_three_times() {
        milestone(10, 10, Instant.now().plusSeconds(60));
        mails(asha, 2);
        milestone(100, 100, Instant.now().plusSeconds(60));
        mails(asha, 3);
        for (int i = 0; i < 3; i++) {
            mailbox.put(Sample.of("exchange-full", asha(1)));
        }
        mailbox.put(Sample.of("postfix-delayed", asha(2)));
        mailbox.put(Sample.of("postfix-expired", asha(2)));
        tick();
        assertThat(suppressed()).isZero();
        assertThat(ignored("repeated")).isEqualTo(2);

        mailbox.put(Sample.of("exchange-full", asha(3)));
        tick();

        assertThat(suppressed()).isEqualTo(1);
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void who_complains_gets_only_what_they_ask_for() {
        mailbox.put(Sample.of("complaint", asha(1)));

        tick();

        assertThat(tables.count(
                        "select count(*) from supporter where petition = ? and stopped and nudges = 2 and not"
                                + " (wants_strikes or wants_milestones or wants_news)",
                        petition))
                .isEqualTo(1);
        assertThat(ledger("confirmation:" + petition))
                .containsEntry("bounced", 0)
                .containsEntry("complaints", 1);
        assertThat(metrics.counter("undersigned.bounces.acted", "outcome", "complaint")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void of_two_hundred_only_the_genuine_one_counts_and_what_people_wrote_stays() {
        var chance = new Random(9);
        var shapes = new String[] {"postfix-no-such-user", "gmail-no-such-user", "complaint", "exchange-full"};
        for (int i = 0; i < 199; i++) {
            var shape = shapes[chance.nextInt(shapes.length)];
            switch (i % 4) {
                case 0 -> mailbox.put(Sample.of("vacation", asha(1)));
                case 1 -> mailbox.put(Sample.of("personal-reply", asha(1)));
                case 2 -> mailbox.put(Sample.of(shape, addresses.of(Long.MAX_VALUE - i)));
                default -> mailbox.put(Sample.of(shape, addresses.of(i).replaceFirst("....@", "0000@")));
            }
        }
        mailbox.put(Sample.of("gmail-no-such-user", asha(1)));

        tick();

        assertThat(metrics.counter("undersigned.bounces.read").count()).isEqualTo(200);
        assertThat(metrics.counter("undersigned.bounces.acted", "outcome", "hard_bounce")
                        .count())
                .isEqualTo(1);
        assertThat(ignored("auto_reply")).isEqualTo(50);
        assertThat(ignored("not_a_report")).isEqualTo(50);
        assertThat(ignored("not_sent")).isEqualTo(50);
        assertThat(ignored("forged")).isEqualTo(49);
        assertThat(suppressed()).isEqualTo(1);
        assertThat(mailbox.mails()).hasSize(50);
        assertThat(mailbox.isUntouched()).isTrue();

        tick();
        assertThat(metrics.counter("undersigned.bounces.read").count()).isEqualTo(200);
    }

    @Test
    void while_another_replica_reads_this_one_does_not() {
        mailbox.put(Sample.of("postfix-no-such-user", asha(1)));
        lease("now() + interval '1 hour'");
        tick();
        assertThat(suppressed()).isZero();

        lease("now() - interval '1 second'");
        tick();

        assertThat(suppressed()).isEqualTo(1);
    }

    @Test
    void a_mailbox_that_is_away_is_looked_for_later() {
        mailbox.put(Sample.of("postfix-no-such-user", asha(1)));
        try (var line = TcpLine.to(BounceMailbox.port())) {
            var ticks = ticks("port", "" + line.port());
            line.cut();
            ticks.tick();
            assertThat(away()).isEqualTo(1);

            line.mend();
            ticks.tick();
            assertThat(suppressed()).isZero();
            time.set(Instant.now().plusSeconds(120).toString());
            ticks.tick();
        }
        assertThat(suppressed()).isEqualTo(1);
        assertThat(away()).isZero();
    }

    private void tick() {
        ticks().tick();
        assertThat(away()).isZero();
    }

    private BounceTick ticks(String... settings) {
        return new BounceTick(mailbox.config(settings), ledger, examiner, gauges, time);
    }

    private double away() {
        return metrics.get("undersigned.bounces.mailbox.away").gauge().value();
    }

    private double ignored(String reason) {
        return metrics.counter("undersigned.bounces.ignored", "reason", reason).count();
    }

    private long suppressed() {
        return tables.count("select count(*) from supporter where suppressed and petition = ?", petition);
    }

    /** What the envelope of the n-th mail says where it comes back to. */
    private String asha(int number) {
        var mail = "select m.id from mail m join mailing g on g.id = m.mailing where g.petition = ?"
                + " and g.kind <> 'THANKS' order by m.id limit 1";
        return addresses.of(tables.count(mail + " offset " + (number - 1), petition));
    }

    private void move(String name) {
        transactions.await(
                session -> Sql.of("update supporter set email = 'dev@example.org', moves = 1, moved_at = now()"
                                + " where petition = :petition and name = :name")
                        .with("petition", petition)
                        .with("name", name)
                        .write(session));
    }

    private void lease(String until) {
        transactions.await(
                session -> Sql.of("insert into bounce_reading (mailbox, reader, lease_until) values (:mailbox, "
                                + "gen_random_uuid(), " + until
                                + ") on conflict (mailbox) do update set lease_until = excluded.lease_until")
                        .with("mailbox", mailbox.config().name())
                        .write(session));
    }
}
