package org.undersigned.local.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.undersigned.local.campaign.Campaign;
import org.undersigned.local.launch.Options;
import org.undersigned.local.launch.PartName;
import org.undersigned.local.launch.Refusal;
import org.undersigned.local.launch.Settings;
import org.undersigned.local.launch.Terminal;
import org.undersigned.local.launch.Waiting;
import org.undersigned.local.verify.Recount;

/** {@code --crowd}: invented people sign and confirm through the pages, and the count is compared with what they did. */
public final class Crowd {

    private static final int SIGNERS = 16;
    private static final int CONFIRMERS = 12;
    private static final Duration STANDSTILL = Duration.ofSeconds(120);
    private static final int LOOK_MILLIS = 500;

    private final Options options;
    private final Settings settings;
    private final Terminal terminal;

    private final Invention crowd;
    private final Ledger ledger;
    private final Logs logs;
    private final LiveCount live;
    private final Mailbox mailbox;
    private final Recount recount;
    private final Confirmations confirmations;
    private final Signing signing;
    private final Instant begun = Instant.now();
    private final AtomicReference<Throwable> broken = new AtomicReference<>();

    /** @param password of user organiser, who may ask for a recount */
    public Crowd(Options options, Settings settings, Terminal terminal, String password) {
        this.options = options;
        this.settings = settings;
        this.terminal = terminal;
        rememberSeed();
        var http = new Patience();
        this.crowd = new Invention(options.seed());
        this.ledger = new Ledger(crowd, options.crowd());
        this.logs = Logs.from(settings.logs());
        this.live = new LiveCount(
                new Tally(settings.localUrl(PartName.TALLY) + "/petitions/" + Campaign.DEFAULT_SLUG + "/tally"));
        this.recount = new Recount(URI.create(settings.localUrl(PartName.TALLY)), password);
        this.mailbox = new Mailbox(http, settings.localUrl(PartName.INBOX));
        this.signing = Signing.at(http, settings.localUrl(PartName.INTAKE));
        this.confirmations = new Confirmations(crowd, ledger, mailbox, signing);
    }

    /** The same people again would be nothing but duplicates. */
    private void rememberSeed() {
        var seen = settings.data().resolve("crowds").resolve(String.valueOf(options.seed()));
        try {
            if (Files.exists(seen)) {
                throw new Refusal("The crowd of --seed %d has signed here already: take another seed, or --fresh."
                        .formatted(options.seed()));
            }
            Files.createDirectories(seen.getParent());
            Files.writeString(seen, options.crowd() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the exit status: 0 when the count is the truth */
    public int run() {
        terminal.say("A crowd of %,d, seed %d".formatted(options.crowd(), options.seed()));
        var signers = new Signers(crowd, signing, ledger, confirmations, new Pace(options.rate()));
        var signing = threads(SIGNERS, "signer", signers::work);
        var confirming = threads(CONFIRMERS, "confirmer", confirmations::work);
        watchUntil(() -> signing.stream().noneMatch(Thread::isAlive) && confirmations.outstanding() == 0);
        int unanswered = confirmations.outstanding();
        confirmations.end();
        confirming.forEach(Crowd::join);
        watchUntil(() -> live.added() == ledger.confirmed());
        return verdict(unanswered);
    }

    private List<Thread> threads(int number, String name, Runnable work) {
        return Stream.generate(() -> Thread.ofVirtual().name(name).unstarted(() -> guarded(work)))
                .limit(number)
                .peek(Thread::start)
                .toList();
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            broken.compareAndSet(null, e);
        }
    }

    /** Shows how far it is until it is through, or until nothing moves any more. */
    private void watchUntil(BooleanSupplier through) {
        var progress = new Progress(ledger, begun);
        do {
            live.look();
            terminal.show(progress.line(live.last().signatures()));
            Waiting.millis(LOOK_MILLIS);
        } while (!through.getAsBoolean()
                && broken.get() == null
                && !(live.stoodStillFor(STANDSTILL) && progress.stoodStillFor(STANDSTILL)));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int verdict(int unanswered) {
        terminal.say(new Progress(ledger, begun).line(live.last().signatures()));
        var milestones = milestones();
        // Once more: what comes late, a repetition above all, must not be overlooked.
        live.look();
        var verdict = new Verdict(
                ledger.confirmed(),
                live.added(),
                live.stepsBack(),
                ledger.failed(),
                unanswered,
                milestones,
                recount.tried(Campaign.DEFAULT_SLUG),
                logs.complaints());
        verdict.lines().forEach(terminal::say);
        if (logs.slowness() > 0) {
            terminal.say("The broker found this machine too slow %,d times.".formatted(logs.slowness()));
        }
        if (broken.get() != null) {
            terminal.say("The crowd broke off: " + broken.get().getMessage());
        }
        return verdict.isRight() && broken.get() == null ? 0 : 1;
    }

    /** Mail takes longer than counting. */
    private List<MilestoneMails.Milestone> milestones() {
        var mails = new MilestoneMails(crowd, ledger, mailbox);
        var counted = new ArrayList<MilestoneMails.Milestone>();
        var progress = new Standstill(STANDSTILL.dividedBy(4));
        do {
            counted.clear();
            counted.addAll(mails.count(live.last().reached(), begun));
            terminal.show("  waiting for the milestones' mail: " + Verdict.told(counted));
            Waiting.millis(LOOK_MILLIS);
        } while (!counted.stream().allMatch(each -> each.told() == each.due() && each.due() > 0 || each.due() == 0)
                && !progress.reached(counted.stream()
                        .mapToInt(MilestoneMails.Milestone::mails)
                        .sum()));
        return counted;
    }
}
