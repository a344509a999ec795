package org.undersigned.notification.bounces.imap;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.undersigned.notification.NotRunning;
import org.undersigned.notification.bounces.BounceLedger;
import org.undersigned.notification.bounces.Examiner;
import org.undersigned.notification.bounces.MailboxAway;
import org.undersigned.notification.bounces.Round;

/** Looks into the mailbox now and then; one that is away is looked for ever less often. Runs on a worker thread. */
@Singleton
class BounceTick {

    private static final Logger LOG = Logger.getLogger(BounceTick.class);
    private static final Duration LONGEST_REST = Duration.ofMinutes(15);

    private final ImapConfig config;
    private final BounceLedger ledger;
    private final Examiner examiner;
    private final BounceGauges gauges;
    private final Clock clock;
    private Duration rest = Duration.ZERO;
    private Instant notBefore = Instant.MIN;

    BounceTick(ImapConfig config, BounceLedger ledger, Examiner examiner, BounceGauges gauges, Clock clock) {
        this.config = config;
        this.ledger = ledger;
        this.examiner = examiner;
        this.gauges = gauges;
        this.clock = clock;
    }

    @Scheduled(
            every = "${undersigned.bounces.imap.every:60s}",
            concurrentExecution = SKIP,
            skipExecutionIf = NotRunning.class)
    void tick() {
        if (config.host().isPresent() && !clock.instant().isBefore(notBefore)) {
            look();
        }
    }

    // Whatever it is that fails, the mailbox or the database: it is tried again, and nothing is read twice with effect.
    private void look() {
        try {
            ledger.begin(config.name()).ifPresent(this::read);
            ledger.lastRead(config.name()).ifPresent(gauges::readAt);
            back();
        } catch (MailboxAway e) {
            away(e.getMessage());
        } catch (RuntimeException e) {
            away(e.getClass().getName());
        }
    }

    private void read(BounceLedger.Place place) {
        var isRead = false;
        try (var mailbox = ImapMailbox.open(config)) {
            new Round(config.name(), mailbox, ledger, examiner, gauges).read(place);
            isRead = true;
        } finally {
            ledger.end(config.name(), isRead);
        }
    }

    private void back() {
        if (!rest.isZero()) {
            LOG.info("The mailbox for bounces is read again");
        }
        rest = Duration.ZERO;
        gauges.away(false);
    }

    private void away(String why) {
        if (rest.isZero()) {
            LOG.warnf("The mailbox for bounces cannot be read: %s", why);
        }
        rest = shorter(rest.isZero() ? config.every() : rest.multipliedBy(2));
        notBefore = clock.instant().plus(rest);
        gauges.away(true);
    }

    private static Duration shorter(Duration rest) {
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }
}
