package org.undersigned.faults.cases;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.undersigned.faults.load.Load;
import org.undersigned.faults.observed.Observed;
import org.undersigned.faults.smtp.Mood;
import org.undersigned.faults.smtp.Mood.Word;

/** The mail server has the letter, and never says so. */
record MailDropped() implements Case {

    @Override
    public int number() {
        return 26;
    }

    @Override
    public String fault() {
        return "The mail server hangs up after the final dot, before its answer";
    }

    @Override
    public String criterion() {
        return "At most one more copy, under the same Message-ID, and listed";
    }

    @Override
    public Load.Plan load(Scale scale) {
        return new Load.Plan(scale.times(150, 60), scale.seconds(40, 15), Duration.ofSeconds(150));
    }

    @Override
    public void inject(Scene scene) {
        int every = 2 + scene.random().nextInt(3);
        var letters = new AtomicInteger();
        scene.note("the mail server hangs up after the dot of every letter but " + (every - 1) + " of " + every);
        scene.stage()
                .mail()
                .become((word, to, usual) ->
                        word == Word.DOT && letters.incrementAndGet() % every == 0 ? Mood.HANG_UP : usual);
        scene.pause(scene.scale().seconds(45, 18));
        scene.note("the mail server is itself again");
    }

    @Override
    public List<String> against(Observed observed, Scene scene) {
        return observed.mails().ledger().stream()
                .filter(mail -> mail.letters().size() > 2)
                .map(mail ->
                        "Mail " + mail.entry().id() + " came " + mail.letters().size() + " times")
                .toList();
    }

    /** The second attempt comes a minute later, a fifth more or less. */
    @Override
    public Duration limit() {
        return Duration.ofSeconds(150);
    }
}
