package org.undersigned.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;

import org.undersigned.local.campaign.Campaign;
import org.undersigned.local.campaign.Publishing;
import org.undersigned.local.crowd.Crowd;

/** One run of {@code deploy/up}, from what was typed to its exit status. */
public final class Session {

    private final Options options;
    private final Settings settings;
    private final Terminal terminal;
    private final DataFolder data;

    public Session(Options options, Settings settings, Terminal terminal) {
        this.options = options;
        this.settings = settings;
        this.terminal = terminal;
        this.data = new DataFolder(settings.data());
    }

    public int run() {
        if (options.help()) {
            terminal.say(Options.USAGE);
            return 0;
        }
        return data.take() ? withOwnStack() : withRunningStack();
    }

    /** The folder is another launcher's: a crowd or the dates of 2016 can go to its stack all the same. */
    private int withRunningStack() {
        if (options.fresh() || (options.crowd() == 0 && !options.trueDates())) {
            throw new Refusal("Undersigned is running on %s already: stop it first.".formatted(settings.data()));
        }
        terminal.say("Undersigned is running already; using it.");
        return use(secrets());
    }

    private int withOwnStack() {
        prepare();
        var secrets = secrets();
        var stack = new Stack(settings, secrets, terminal);
        var stopped = stopOnSignal(stack);
        try {
            stack.start();
            publishOnce(secrets);
            new Welcome(settings, secrets).lines().forEach(terminal::say);
            return stay(use(secrets), stopped);
        } finally {
            stop(stack);
        }
    }

    private void prepare() {
        new Leftovers(settings, new PidFile(settings.data()), terminal).end();
        if (options.fresh()) {
            data.empty();
        }
        Checks.built(Parts.programs(settings.root()));
        Checks.ports(settings);
        Checks.memory();
        Checks.disk(settings.data());
        terminal.say("Starting Undersigned on " + settings.data());
    }

    private Secrets secrets() {
        return Secrets.in(settings.data(), System.getenv());
    }

    /** The exit status of what was asked for beside a running stack. */
    private int use(Secrets secrets) {
        if (options.trueDates()) {
            publishing(secrets).publish(Campaign.of2016().embeddedAt(settings.publicUrl(PartName.INBOX)));
            terminal.say("The petition with the dates of 2016: " + settings.publicUrl(PartName.INTAKE) + "/petitions/"
                    + Campaign.TRUE_DATES_SLUG);
        }
        return options.crowd() == 0 ? 0 : new Crowd(options, settings, terminal, secrets.password()).run();
    }

    private int stay(int status, CountDownLatch stopped) {
        if (options.crowd() > 0 && !options.keep()) {
            return status;
        }
        terminal.say("Ctrl-C stops everything.");
        Waiting.uninterruptedly(stopped);
        return status;
    }

    private void publishOnce(Secrets secrets) {
        var done = settings.data().resolve("published");
        if (!Files.exists(done)) {
            terminal.show("  publishing the junior doctors' petition");
            publishing(secrets)
                    .publish(Campaign.aheadOf(LocalDate.now()).embeddedAt(settings.publicUrl(PartName.INBOX)));
            write(done);
        }
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, Campaign.DEFAULT_SLUG + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Publishing publishing(Secrets secrets) {
        return new Publishing(
                settings.localUrl(PartName.INTAKE), settings.localUrl(PartName.NOTIFICATION), secrets.password());
    }

    /** Ctrl-C and SIGTERM end the virtual machine, whose hook stops the parts before it lets it go. */
    private CountDownLatch stopOnSignal(Stack stack) {
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stop(stack);
                            stopped.countDown();
                        },
                        "stop"));
        return stopped;
    }

    private void stop(Stack stack) {
        if (stack.close()) {
            terminal.say("Stopped; nothing is left running.");
        }
    }
}
